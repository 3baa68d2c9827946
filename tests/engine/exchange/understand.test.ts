import { describe, expect, it } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { newCommunity } from '../../../core/model/community';
import { newTie } from '../../../core/model/tie';
import { anna, forum, importing, planRows, remarked, troubles } from './plans';

describe('a table of nodes', () => {
  it('is read by the columns of the format', () => {
    const result = importing([
      `id,name,type,side,roles,platform,audience,reach,tags,notes
a1,Anna Bianchi,person,ally,expert; press,LinkedIn,,"14,200","vendite; ""a, b""",Private
o1,Officine Lari,organisation,rival,,,,,,
c1,Forum Vendite,forum,own,,Facebook,8.900,,b2b,`,
    ]);
    expect(troubles(result)).toEqual([]);
    expect([result.actors, result.communities, result.ties]).toEqual([2, 1, 0]);
    expect(result.actor('Anna Bianchi')).toMatchObject({
      id: 'a1',
      type: 'person',
      side: 'ally',
      roles: ['expert', 'press'],
      platform: 'LinkedIn',
      reach: 14200,
      tags: ['vendite', 'a, b'],
      notes: 'Private',
    });
    expect(result.actor('Officine Lari')).toMatchObject({ type: 'organisation', side: 'rival', reach: null });
    expect(result.community('Forum Vendite')).toMatchObject({ kind: 'forum', side: 'own', audience: 8900 });
    expect(result.plan.node.get('c1')).toEqual({
      id: 'c1',
      kind: 'community',
      x: null,
      y: null,
      pinned: false,
    });
  });

  it('is read in Italian, columns in any order', () => {
    const result = importing([
      `Seguito;Tipo;Nome;Schieramento;Ruoli;Etichette;Chi la gestisce
1.200;persona;Anna;alleata;esperta|ambasciatrice;x, y;
;Comunità;Il gruppo;noi;;;Anna
;Società;Lari;Avversario;concorrente;;`,
    ]);
    expect(troubles(result)).toEqual([]);
    expect(result.actor('Anna')).toMatchObject({
      id: 'Anna',
      side: 'ally',
      reach: 1200,
      roles: ['expert', 'ambassador'],
      tags: ['x', 'y'],
    });
    expect(result.community('Il gruppo')).toMatchObject({ kind: 'group', side: 'own', ownerId: 'Anna' });
    expect(result.actor('Lari')).toMatchObject({
      type: 'organisation',
      side: 'rival',
      roles: ['competitor'],
    });
  });

  it('may come from Gephi, or be nothing but names', () => {
    expect(importing(['Id,Label\n7,Anna\n8,\n']).actor('Anna')?.id).toBe('7');
    expect(importing(['Id,Label\n7,Anna\n8,\n']).actor('8')?.id).toBe('8');
    expect(importing(['Anna Bianchi\nMarco Rossi\n']).actor('Marco Rossi')?.id).toBe('Marco Rossi');
  });

  it.each([
    ['name,type,company,position', 'person', 'Works at Lari'],
    ['Nome;Tipo;Azienda;Qualifica', 'persona', 'Lavora in Lari'],
    ['Nominativo;Tipo;Lavora per;Qualifica', 'persona', 'Direttrice'],
    ['Full Name\tType\tOrganization\tJob title', 'person', 'Director'],
  ])('makes organisations of those that people work for: %s', (titles, person, job) => {
    const mark = titles.includes('\t') ? '\t' : titles.includes(';') ? ';' : ',';
    const row = (...cells: string[]) => `${cells.join(mark)}\n`;
    const text = [
      `${titles}\n`,
      row('Anna', person, 'Rossi Spa', job),
      row('Bea', person, 'Rossi Spa', 'Agente'),
      row('Carlo', person, 'Forum Vendite', ''),
      row('Rossi Due', person, '', ''),
      row('Lari', 'organisation', 'Lari', ''),
    ].join('');
    const forum = newCommunity('f', 'Forum Vendite');
    const result = importing([text], planRows({ communities: [forum] }));
    expect(troubles(result)).toEqual([]);
    expect([result.actors, result.communities, result.ties]).toEqual([6, 0, 3]);
    expect(result.actor('Rossi Spa')).toMatchObject({ type: 'organisation' });
    expect(result.actor('Anna')).toMatchObject({ type: 'person', headline: job });
    const called = (id: string) => (result.plan.actor.get(id) ?? result.plan.community.get(id))?.name;
    expect(
      result.tieRows.map(({ sourceId, targetId, kind, mutual, confidence }) => [
        ...[called(sourceId), called(targetId), kind, mutual, confidence],
      ]),
    ).toEqual([
      ['Anna', 'Rossi Spa', 'influence', true, null],
      ['Bea', 'Rossi Spa', 'influence', true, null],
      ['Carlo', 'Forum Vendite', 'membership', false, null],
    ]);
  });

  it('takes what has an audience for a community where it has no type', () => {
    const result = importing(['name,audience\nAnna,\nForum,500\n'], planRows({}), {
      unknownNodes: 'organisation',
    });
    expect(result.actor('Anna')?.type).toBe('organisation');
    expect(result.community('Forum')?.audience).toBe(500);
  });

  it('leaves a column aside that only has its title in common, and says so', () => {
    const result = importing(['name,side,type\nAnna,left,liberal\nBea,right,liberal\n']);
    expect(troubles(result)).toEqual([]);
    expect(result.remarks).toContainEqual({
      key: 'import:remark.unread',
      values: { file: '1.csv', columns: 'side, type', count: 2 },
    });
  });

  it('says row, column and trouble of everything it cannot read, and keeps its own count', () => {
    const result = importing([
      `id,name,type,side,reach,confidence,roles
1,Anna,person,ally,12,0.5,expert
2,Bea,persn,ally,12,0.5,expert
3,Cia,person,friendly,-3,2,expert; boss
,,person,,,,
1,Dea,person,,,,`,
    ]);
    expect(troubles(result)).toEqual([
      '3 type problem.unknownWord',
      '4 side problem.unknownWord',
      '4 roles problem.unknownWord',
      '4 reach problem.notAHeadcount',
      '4 confidence problem.outOfRange',
      '5 name problem.missing',
      '6 id problem.twice',
    ]);
    expect(result.problemCount).toBe(7);
  });

  it('lists problems row by row, however they are found', () => {
    const { problems } = importing([
      'name,type,side\nAnna,persn,ally\n,person,ally\nBea,persn,ally\nCia,person,ally\n',
    ]);
    expect(problems.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it('keeps the first 200 problems and counts all', () => {
    const rows = Array.from({ length: 300 }, (_, i) => `${i},Name ${i},wrong`).join('\n');
    const result = importing([`id,name,reach\n${rows}\n`], planRows({}), {
      sheets: [{ holds: 'nodes', columns: ['id', 'name', 'reach'] }],
    });
    expect([result.problems.length, result.problemCount]).toEqual([200, 300]);
  });

  it('merges rows that repeat each other, and refuses those that contradict', () => {
    expect(remarked(importing(['id,name\n1,Anna\n1,Anna\n']))).toEqual(['nodesRepeated']);
    expect(troubles(importing(['name,reach\nAnna,5\nAnna,6\n']))).toEqual(['3 name problem.twice']);
  });

  it('completes a row that gives an id by one of the same name without', () => {
    const result = importing(['id,name,type,side,reach\na1,Anna,person,ally,\n,Anna,,,70\n']);
    expect(troubles(result)).toEqual([]);
    expect([result.actors, result.known]).toEqual([1, 0]);
    expect(result.actor('Anna')).toMatchObject({ id: 'a1', side: 'ally', reach: 70 });
  });

  it('says which cells do not apply to an actor or a community', () => {
    const result = importing(['name,type,roles,activity\nAnna,person,expert,0.5\nForum,forum,expert,0.5\n']);
    expect(result.remarks).toEqual([
      { key: 'import:remark.unsuited', values: { column: 'activity', count: 1 } },
      { key: 'import:remark.unsuited', values: { column: 'roles', count: 1 } },
    ]);
  });
});

describe('nodes that the plan has', () => {
  const plan = planRows({
    actors: [{ ...anna, reach: 50, tags: ['old'], side: 'ally' }],
    communities: [forum],
  });

  it('are brought up to date by id, in the cells that are filled', () => {
    const result = importing(['id,name,reach,tags\nanna-1,,70,\nnew,Bea,1,\n'], plan);
    expect([result.actors, result.known]).toEqual([1, 1]);
    expect(result.plan.actor.get('anna-1')).toEqual({
      ...anna,
      reach: 70,
      tags: ['old'],
      side: 'ally',
    });
    expect(result.changes.map(({ table, id, before }) => [table, id, before !== null])).toEqual([
      ['node', 'new', false],
      ['actor', 'anna-1', true],
      ['actor', 'new', false],
    ]);
  });

  it('are known by name where the file has no ids', () => {
    const result = importing(['name,side\nAnna Bianchi,rival\nForum Vendite,own\n'], plan);
    expect([result.actors, result.communities, result.known]).toEqual([0, 0, 2]);
    expect(result.plan.actor.get('anna-1')?.side).toBe('rival');
  });

  it('do not change from an actor into a community', () => {
    expect(troubles(importing(['id,name,type\nanna-1,Anna,forum\n'], plan))).toEqual([
      '2 type problem.otherKind',
    ]);
  });

  it('give nothing to do when nothing differs', () => {
    const text = 'id,name,reach\nanna-1,Anna Bianchi,50\n';
    expect(importing([text], plan).changes).toEqual([]);
  });

  it('keep their ids from newcomers of that name', () => {
    const other = planRows({ actors: [newActor('Bea', 'Beatrice')] });
    const result = importing(['source,target\nBeatrice,Carla\n'], other);
    expect(result.tieRows[0]).toMatchObject({ sourceId: 'Bea', targetId: 'Carla' });
    const clash = importing(['name\nCarla\nBea\n'], planRows({ actors: [newActor('Carla', 'Dora')] }));
    // An id is looked at before a name: "Carla" is the plan's Dora.
    expect(clash.known).toBe(1);
  });
});

describe('a table of ties', () => {
  const nodes = `id,name,type
1,Anna,person
2,Bea,person
3,Forum,forum`;

  it('finds its ends by id or by name', () => {
    const result = importing([nodes, 'source,target,kind\n1,Bea,alliance\nBea,3,membership\n']);
    expect(troubles(result)).toEqual([]);
    expect(result.tieRows).toMatchObject([
      { id: '1 → 2 alliance', sourceId: '1', targetId: '2', kind: 'alliance', mutual: true, valence: 0.7 },
      { sourceId: '2', targetId: '3', kind: 'membership', mutual: false, rank: 'member', valence: 0.5 },
    ]);
  });

  it('may come before the table of nodes', () => {
    const result = importing(['source,target\n1,2\n', nodes]);
    expect([result.actors, result.communities, result.ties]).toEqual([2, 1, 1]);
  });

  it('is read in Italian', () => {
    const result = importing([
      nodes,
      `Da;A;Tipo di legame;Segno;Peso;Grado;Dal;Fino al;Fiducia
Anna;Bea;rivalità;-1;0,8;;03/2024;2025;0,9
Bea;Forum;appartenenza;;;amministratrice;31/12/2020;;`,
    ]);
    expect(troubles(result)).toEqual([]);
    expect(result.tieRows).toMatchObject([
      {
        kind: 'rivalry',
        valence: -1,
        weight: 0.8,
        since: '2024-03-01',
        until: '2025-12-31',
        confidence: 0.9,
      },
      { kind: 'membership', rank: 'administrator', weight: 0.5, since: '2020-12-31', until: null },
    ]);
  });

  it('complains of names that several nodes have', () => {
    const twins = 'id,name\n1,Anna\n2,Anna\n';
    expect(troubles(importing([twins, 'source,target\nAnna,1\n2,1\n']))).toEqual([
      '2 source problem.ambiguous',
    ]);
  });

  it('complains of missing ends, wrong dates and words', () => {
    const result = importing([
      `source,target,kind,valence,weight,since,until
a,b,alliance,,1,2024,2023
a,,alliance,,1,,
a,c,frenemy,1,-2,05/31/2024,
d,e,alliance,,1,,`,
    ]);
    expect(troubles(result)).toEqual([
      '2 until untilBeforeSince',
      '3 target problem.missing',
      '4 since problem.noSuchMonth',
      '4 weight problem.negative',
      '4 kind problem.unknownWord',
    ]);
  });

  it('leaves ties of a node to itself and rows that repeat each other out, and keeps what differs', () => {
    const result = importing([
      `source,target,kind,valence
a,a,influence,1
a,b,influence,0.5
a,b,influence,0.5
a,b,influence,-0.5
a,b,imitation,-0.5`,
    ]);
    expect(result.ties).toBe(3);
    expect(new Set(result.tieRows.map(({ id }) => id)).size).toBe(3);
    expect(remarked(result)).toEqual(['unknownNodes', 'selfTies', 'tiesRepeated']);
  });

  it('takes ids of ties from the file', () => {
    const result = importing(['id,source,target\nt1,a,b\nt2,b,c\n']);
    expect(result.tieRows.map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(troubles(importing(['id,source,target\nt1,a,b\nt1,b,c\n']))).toEqual(['3 id problem.twice']);
  });

  it('brings ties of the plan up to date, by id or by ends and kind', () => {
    const plan = planRows({
      actors: [newActor('a', 'A'), newActor('b', 'B')],
      ties: [newTie('x', 'a', 'b', 'alliance'), newTie('y', 'a', 'b', 'influence')],
    });
    const result = importing(['source,target,kind,weight\nb,a,alliance,0.9\n'], plan);
    expect([result.ties, remarked(result)]).toEqual([0, ['tiesKnown']]);
    expect(result.changes).toHaveLength(1);
    expect(result.plan.tie.get('x')).toMatchObject({ sourceId: 'a', weight: 0.9 });
    const byId = importing(['id,source,target,kind,weight\ny,a,b,influence,0.1\n'], plan);
    expect(byId.plan.tie.get('y')?.weight).toBe(0.1);
  });

  it('moves a tie of the plan to the ends that the row with its id names', () => {
    const plan = planRows({
      actors: ['a', 'b', 'c'].map((id) => newActor(id, id)),
      ties: [newTie('x', 'a', 'b', 'influence'), newTie('y', 'a', 'b', 'alliance')],
    });
    const result = importing(['id,source,target,kind\nx,b,c,influence\ny,b,a,alliance\n'], plan);
    expect(result.plan.tie.get('x')).toMatchObject({ sourceId: 'b', targetId: 'c' });
    // A tie that holds both ways may name its ends in either order.
    expect(result.plan.tie.get('y')).toMatchObject({ sourceId: 'a', targetId: 'b' });
  });

  it('complains of a date that does not go with the other one in the plan', () => {
    const plan = planRows({
      actors: [newActor('a', 'A'), newActor('b', 'B')],
      ties: [{ ...newTie('x', 'a', 'b', 'influence'), since: '2026-01-01', until: '2026-12-31' }],
    });
    const table = (cells: string) => [`id,source,target,since,until\nx,a,b,${cells}\n`];
    expect(troubles(importing(table(',2025-01-01'), plan))).toEqual(['2 until untilBeforeSince']);
    expect(troubles(importing(table('2027-01-01,'), plan))).toEqual(['2 since untilBeforeSince']);
    expect(troubles(importing(table('2027-01-01,2026-01-01'), plan))).toEqual(['2 until untilBeforeSince']);
  });

  it('turns a membership that stands the wrong way round, and complains of one that is none', () => {
    const people = 'id,name,type\na,Anna,person\nb,Bea,person\nf,Forum,forum\ng,Gruppo,group\n';
    const turned = importing([people, 'source,target,kind\nf,a,membership\nb,f,membership\n']);
    expect(turned.tieRows.map(({ sourceId, targetId }) => [sourceId, targetId])).toEqual([
      ['a', 'f'],
      ['b', 'f'],
    ]);
    expect(turned.remarks).toContainEqual({ key: 'import:remark.tiesTurned', values: { count: 1 } });
    const none = importing([people, 'source,target,kind\na,b,membership\nf,g,membership\n']);
    expect(troubles(none)).toEqual(['2 kind problem.membershipEnds', '3 kind problem.membershipEnds']);
    const known = planRows({
      actors: [newActor('a', 'A'), newActor('b', 'B')],
      ties: [newTie('x', 'a', 'b', 'influence')],
    });
    expect(troubles(importing(['source,target,id,kind\na,b,x,membership\n'], known))).toEqual([
      '2 kind problem.membershipEnds',
    ]);
  });

  it('takes what a membership leads to for a community where nothing else says what it is', () => {
    const result = importing(['source,target,kind\nForum,Anna,referral\nAnna,Forum,membership\n']);
    expect(troubles(result)).toEqual([]);
    expect([result.actors, result.communities]).toEqual([1, 1]);
    expect(result.community('Forum')).toBeDefined();
  });

  it('takes a quarrel between somebody and a community for a rivalry', () => {
    const people = 'id,name,type\na,Anna,person\nf,Forum,forum\n';
    expect(importing([people, 'source,target,valence\nf,a,-1\n']).tieRows).toMatchObject([
      { kind: 'rivalry', sourceId: 'f', targetId: 'a' },
    ]);
  });

  it('makes ids without half a character in them', () => {
    const long = `${'x'.repeat(84)}😀${'y'.repeat(100)}`;
    const [tie] = importing([`source,target\n${long},b\n`]).tieRows;
    expect(tie?.id.isWellFormed()).toBe(true);
    expect(tie?.id).toContain(`${'x'.repeat(84)} → b`);
  });

  it('changes nothing when the same file comes in again', () => {
    const text = 'source,target,sign\na,b,1\nb,c,-1\nc,c,1\n';
    const first = importing([text]);
    const rows = planRows({ actors: [...first.plan.actor.values()], ties: [...first.plan.tie.values()] });
    expect(importing([text], rows).changes).toEqual([]);
  });
});

describe('a plain list of ties', () => {
  it('holds both ways unless told otherwise, and says so', () => {
    const both = importing(['a,b\nb,c\nc,b\n']);
    expect(both.ties).toBe(2);
    expect(both.tieRows.every(({ mutual }) => mutual)).toBe(true);
    expect(remarked(both)).toContain('bothWays');
    const oneWay = importing(['a,b\nb,c\nc,b\n'], planRows({}), { directed: true });
    expect(oneWay.tieRows.map(({ mutual }) => mutual)).toEqual([false, false, false]);
    expect(oneWay.tieRows.map(({ kind }) => kind)).toEqual(['referral', 'referral', 'referral']);
    expect(remarked(oneWay)).toContain('oneWay');
  });

  it('holds both ways also where some ties stand both ways and others do not, and says what that may mean', () => {
    const mixed = Array.from({ length: 30 }, (_, i) => `n${i},n${i + 1}`).concat(
      Array.from({ length: 10 }, (_, i) => `n${i + 1},n${i}`),
    );
    const written = Array.from({ length: 30 }, (_, i) => [`n${i},n${i + 1}`, `n${i + 1},n${i}`]).flat();
    const maybe = importing([mixed.join('\n')]);
    expect([maybe.reading.directed, maybe.ties]).toEqual([false, 30]);
    expect(remarked(maybe)).toContain('maybeOneWay');
    expect(importing([written.join('\n')]).ties).toBe(30);
    expect(remarked(importing([written.join('\n')]))).toContain('bothWays');
  });

  it.each([
    ['a list', 'a,b\nb,c\nc,b\n'],
    ['a list with titles', 'Source,Target\na,b\nb,c\nc,b\n'],
    ['other titles', 'from\tto\na\tb\nb\tc\nc\tb\n'],
    ['weights', 'source,target,weight\na,b,3\nb,c,1\nc,b,1\n'],
    ['weights without titles', '1 2 3\n2 3 1\n3 2 1\n'],
    ['signs', 'source,target,sign\na,b,-1\nb,c,1\nc,b,1\n'],
    ['signs without titles', '1 2 -1\n2 3 1\n3 2 1\n'],
  ])('has no direction unless it is given one: %s', (_, text) => {
    const both = importing([text]);
    expect(both.tieRows.map(({ mutual }) => mutual)).toEqual([true, true]);
    const oneWay = importing([text], planRows({}), { directed: true });
    expect(oneWay.tieRows.map(({ mutual }) => mutual)).toEqual([false, false, false]);
    const pointing = oneWay.tieRows.filter(({ kind }) => kind === 'referral' || kind === 'alliance');
    expect(pointing.length).toBeGreaterThanOrEqual(2);
  });

  it('takes a signed third column for the valence, an unsigned one for the weight', () => {
    expect(importing(['a,b,1\nb,c,-1\nc,d,1\n']).tieRows).toMatchObject([
      { valence: 1, kind: 'alliance' },
      { valence: -1, kind: 'rivalry' },
      { valence: 1, kind: 'alliance' },
    ]);
    expect(importing(['a,b,3\nb,c,12\nc,d,6\n']).tieRows.map(({ weight, kind }) => [weight, kind])).toEqual([
      [0.25, 'influence'],
      [1, 'influence'],
      [0.5, 'influence'],
    ]);
  });

  it.each([
    ['source,target,sign\na,b,+\nb,c,-\nc,d,+\n', [1, -1, 1]],
    ['source,target,sentiment\na,b,positive\nb,c,Negative\nc,d,neutral\n', [1, -1, 0]],
    ['da;a;segno\na;b;a favore\nb;c;contro\nc;d;neutro\n', [1, -1, 0]],
    ['a,b,+\nb,c,−\nc,d,+\n', [1, -1, 1]],
    ['a b +\nb c -\nc d +\n', [1, -1, 1]],
  ])('reads signs and words for them: %j', (text, valences) => {
    expect(importing([text]).tieRows.map(({ valence }) => valence)).toEqual(valences);
  });

  it('divides what is out of range by the largest of its column, and says so', () => {
    const result = importing(['source,target,sentiment,weight\na,b,-300,2\nb,c,150,8\n']);
    expect(result.tieRows.map(({ valence, weight }) => [valence, weight])).toEqual([
      [-1, 0.25],
      [0.5, 1],
    ]);
    expect(result.remarks.filter(({ key }) => key.includes('scaled'))).toEqual([
      { key: 'import:remark.scaled.valence', values: { most: 300 } },
      { key: 'import:remark.scaled.weight', values: { most: 8 } },
    ]);
  });

  it('takes a tie between somebody and a community for a membership, whichever stands first', () => {
    const result = importing([
      'name,type\nAnna,person\nForum,forum\nBea,person\n',
      'Forum,Anna\nBea,Forum\n',
    ]);
    expect(result.tieRows).toMatchObject([
      { kind: 'membership', sourceId: 'Anna', targetId: 'Forum', mutual: false, rank: 'member' },
      { kind: 'membership', sourceId: 'Bea', targetId: 'Forum', mutual: false },
    ]);
  });

  it('reads the direction from a column as Gephi writes it', () => {
    const result = importing(['Source,Target,Type\na,b,Directed\nb,c,Undirected\n']);
    expect(result.tieRows.map(({ mutual, kind }) => [mutual, kind])).toEqual([
      [false, 'referral'],
      [true, 'influence'],
    ]);
  });
});

describe('a reading', () => {
  it('must belong to the files', () => {
    expect(() => importing(['a,b\n'], planRows({}), { sheets: [] })).toThrow('errors:import.otherFiles');
    expect(() =>
      importing(['a,b\n'], planRows({}), { sheets: [{ holds: 'ties', columns: ['source'] }] }),
    ).toThrow('errors:import.otherFiles');
  });

  it('needs the ends of ties, and no column twice', () => {
    const result = importing(['a,b,c\n'], planRows({}), {
      sheets: [{ holds: 'ties', columns: ['source', 'weight', 'weight'] }],
    });
    expect(troubles(result)).toEqual(['1 target problem.column.missing', '1 weight problem.column.twice']);
    expect(result.changes).toEqual([]);
  });
});

describe('one sheet with a person a row', () => {
  it('makes memberships of its column of groups, and a headline of roles of its own', () => {
    const result = importing([
      `Nome e cognome;Azienda;Ruolo;Gruppi;Follower LinkedIn;Posizione
Anna Bini;Lari Srl;Direttrice vendite;Vendite Italia, HR Forum;1.200;alleata
Luca Neri;Neri SpA;Agente;Vendite Italia;300;rivale
Sara Verdi;;;;;`,
    ]);
    expect(troubles(result)).toEqual([]);
    expect([result.actors, result.communities, result.ties]).toEqual([5, 2, 5]);
    expect(result.actor('Anna Bini')).toMatchObject({
      side: 'ally',
      reach: 1200,
      headline: 'Direttrice vendite',
    });
    const ties = [...result.plan.tie.values()].map(({ sourceId, targetId, kind }) => [
      sourceId,
      targetId,
      kind,
    ]);
    expect(ties).toEqual([
      ['Anna Bini', 'Vendite Italia', 'membership'],
      ['Anna Bini', 'HR Forum', 'membership'],
      ['Anna Bini', 'Lari Srl', 'influence'],
      ['Luca Neri', 'Vendite Italia', 'membership'],
      ['Luca Neri', 'Neri SpA', 'influence'],
    ]);
    expect(result.plan.community.size).toBe(2);
  });

  it('leaves groups that are numbers alone', () => {
    const result = importing(['id,name,group\n1,Anna,3\n2,Luca,4']);
    expect([result.actors, result.communities, result.ties]).toEqual([2, 0, 0]);
  });
});
