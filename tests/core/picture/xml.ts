/** An element of an XML document, with the text directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(text: string): string {
  return text.replaceAll(/&([^;]*);?/gu, (whole, name: string) => {
    const meant = entities[name];
    if (meant === undefined || !whole.endsWith(';')) throw new Error(`a bare & in ${text.slice(0, 80)}`);
    return meant;
  });
}

const tag = /^<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z_:][\w:.-]*="[^"<]*")*)\s*(\/?)>/u;

/** Reads a small XML document strictly; throws where it isn't well formed. */
export function elementsOf(xml: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  let rest = xml;
  while (rest !== '') {
    if (!rest.startsWith('<')) {
      const end = rest.indexOf('<');
      const text = end === -1 ? rest : rest.slice(0, end);
      const parent = open.at(-1);
      if (!parent) throw new Error('text outside of the document');
      parent.text += plain(text);
      rest = rest.slice(text.length);
      continue;
    }
    const [whole, closing, name = '', attributes = '', alone] = tag.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`no tag: ${rest.slice(0, 80)}`);
    rest = rest.slice(whole.length);
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/gu)].map(([, key, value]) => [
      key,
      plain(value ?? ''),
    ]);
    const element = { name, attributes: Object.fromEntries(pairs), text: '' };
    all.push(element);
    if (!alone) open.push(element);
  }
  if (open.length > 0) throw new Error(`${open.at(-1)?.name} is never closed`);
  return all;
}
