import { door, only } from './door';

const changing = only('editor', 'shell');

export const versions = {
  list: door.versions.list.use(changing).handler(({ context: { engine } }) => engine.live.versions()),

  save: door.versions.save
    .use(changing)
    .handler(({ context: { engine }, input }) => engine.live.saveVersion(input.name)),

  restore: door.versions.restore
    .use(changing)
    .handler(({ context: { engine }, input }) => engine.live.restoreVersion(input.id)),
};
