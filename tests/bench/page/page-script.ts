import { join } from 'node:path';
import { build } from 'vite';

/** A script of this folder, bundled into one text that a page can be given. */
export async function pageScript(file: string): Promise<string> {
  const bundled = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(bundled) ? bundled : [bundled];
  const code = first && 'output' in first ? first.output[0].code : undefined;
  if (code === undefined) throw new Error(`${file} came to nothing`);
  return code;
}
