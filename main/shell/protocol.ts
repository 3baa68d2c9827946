import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** The one origin that windows have. */
export const appOrigin = 'schiera://app';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What a page may not even ask for. */
const featuresOff = [
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'idle-detection',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** Folders and a file in plain characters, none of them hidden: no percent sign, no backslash, no `..`. */
const plainPath = /^(?:\/[A-Za-z0-9_][\w-]*)*\/[A-Za-z0-9_][\w.-]*\.[a-z0-9]+$/u;

/** Makes `schiera:` an origin like https. Must run before the program is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'schiera',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the windows' pages and their parts, and nothing else, to `session`. */
export function serveWindows(session: Session, folder: string): void {
  session.protocol.handle('schiera', async (request) => {
    const path = request.method === 'GET' ? pathIn(request.url) : undefined;
    const type = path && types[extname(path)];
    const content = path && type && (await contentOf(folder, path));
    return content ? answer(content, type) : new Response(null, { status: 404, headers: headers('') });
  });
}

/** The path that a URL names inside the windows' folder; nothing for any other form. */
function pathIn(url: string): string | undefined {
  if (!url.startsWith(`${appOrigin}/`)) return undefined;
  const path = url.slice(appOrigin.length);
  return plainPath.test(path) && !path.includes('..') ? path : undefined;
}

async function contentOf(folder: string, path: string): Promise<Buffer | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return file.startsWith(root + sep) ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

function answer(content: Buffer, type: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const page = type.startsWith('text/html');
  const body = page ? content.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : new Uint8Array(content);
  return new Response(body, { headers: { ...headers(nonce), 'Content-Type': type } });
}

/** Mantine writes its variables into `<style>` elements, for which the page hands it the nonce; nothing else is inline. */
function headers(nonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce && ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': featuresOff.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
