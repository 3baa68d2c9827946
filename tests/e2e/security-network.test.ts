import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { RunningApp } from './app';

// Somebody listens on this machine, and whatever a page tries, nobody calls.

let app: RunningApp;
let page: Page;
let server: Server;
let datagrams: Socket;
let heard: string[] = [];

const port = () => (server.address() as AddressInfo).port;

beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.setHeader('Access-Control-Allow-Origin', '*').end('/* hello */');
  });
  server.on('connection', () => heard.push('connection'));
  server.on('upgrade', (_, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  datagrams = createSocket('udp4', () => heard.push('datagram'));
  datagrams.bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(datagrams, 'listening')]);
  app = await RunningApp.launch();
  page = await app.window();
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
  server.close();
  datagrams.close();
});

beforeEach(() => {
  heard = [];
});

/** A way to call `http://127.0.0.1:<port>/`, to be run in a page. */
type Call = (url: string) => unknown;

const calls: readonly (readonly [string, Call])[] = [
  ['fetch', (url) => fetch(url).catch(() => undefined)],
  ['fetch without CORS', (url) => fetch(url, { mode: 'no-cors', keepalive: true }).catch(() => undefined)],
  [
    'XMLHttpRequest',
    (url) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
  ],
  ['a beacon', (url) => navigator.sendBeacon(url, 'secret')],
  ['EventSource', (url) => new EventSource(url)],
  ['WebSocket', (url) => new WebSocket(url.replace('http', 'ws'))],
  ['an image', (url) => Object.assign(new Image(), { src: url })],
  ['a sound', (url) => new Audio(url).play().catch(() => undefined)],
  ['a script', (url) => document.head.append(Object.assign(document.createElement('script'), { src: url }))],
  ['an import', new Function('url', 'import(url).catch(() => undefined)') as Call],
  ['a frame', (url) => document.body.append(Object.assign(document.createElement('iframe'), { src: url }))],
  [
    'an object',
    (url) => document.body.append(Object.assign(document.createElement('object'), { data: url })),
  ],
  ['an embed', (url) => document.body.append(Object.assign(document.createElement('embed'), { src: url }))],
  ['a font', (url) => new FontFace('stranger', `url(${url})`).load().catch(() => undefined)],
  ['a background', (url) => document.body.style.setProperty('background-image', `url(${url})`)],
  [
    'a picture within SVG',
    (url) => {
      const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
      image.setAttribute('href', url);
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.append(image);
      document.body.append(svg);
    },
  ],
  ...['stylesheet', 'preload', 'prefetch'].map(
    (rel) =>
      [
        `a link: ${rel}`,
        new Function(
          'url',
          `document.head.append(Object.assign(document.createElement('link'), { rel: '${rel}', href: url, as: 'fetch' }))`,
        ) as Call,
      ] as const,
  ),
  [
    'a form',
    (url) => {
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
      document.body.append(form);
      form.submit();
    },
  ],
  ['a new window', (url) => window.open(url)],
  ['a ping', (url) => Object.assign(document.createElement('a'), { href: '#', ping: url }).click()],
  ['a worker', (url) => new Worker(url)],
  ['a service worker', (url) => navigator.serviceWorker.register(url).catch(() => undefined)],
  ['another page', (url) => location.assign(url)],
];

test.each(calls)('nothing leaves the program by %s', async (_, call) => {
  await page.evaluate(`(() => { try { (${call})('http://127.0.0.1:${port()}/') } catch {} })()`);
  await page.waitForTimeout(150);
  expect(heard).toEqual([]);
});

test('nothing leaves the program by WebRTC', async () => {
  const candidates = await page.evaluate(async (stun) => {
    const found: string[] = [];
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${stun}` }] });
    connection.addEventListener(
      'icecandidate',
      ({ candidate }) => candidate && found.push(candidate.candidate),
    );
    connection.createDataChannel('way out');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((done) => setTimeout(done, 1500));
    connection.close();
    return found;
  }, datagrams.address().port);
  expect({ candidates, heard }).toEqual({ candidates: [], heard: [] });
});

// The policy of our own pages stops most of the above before the gate does. Behind a page without any policy the gate stands alone.
const needAnOrigin = ['a worker', 'a service worker', 'another page'];
test.each(calls.filter(([name]) => !needAnOrigin.includes(name)))(
  'the gate holds without a policy: %s',
  async (_, call) => {
    await app.inShell(
      async ({ BrowserWindow }, { source, url }) => {
        const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
        await window.loadURL('data:text/html,<body></body>');
        await window.webContents.executeJavaScript(`try { (${source})('${url}'); 0 } catch { 0 }`);
        await new Promise((done) => setTimeout(done, 150));
        window.destroy();
      },
      { source: String(call), url: `http://127.0.0.1:${port()}/` },
    );
    expect(heard).toEqual([]);
  },
);

test('the gate holds for the shell itself', async () => {
  const url = `http://127.0.0.1:${port()}/`;
  const answers = await app.inShell(async ({ net, session }, target) => {
    const outcome = (request: Promise<unknown>) =>
      request.then(
        () => 'answered',
        () => 'refused',
      );
    const other = session.fromPartition('another');
    return [
      await outcome(net.fetch(target)),
      await outcome(other.fetch(target)),
      await outcome(net.resolveHost('example.com')),
    ];
  }, url);
  expect({ answers, heard }).toEqual({ answers: ['refused', 'refused', 'refused'], heard: [] });
});

test('the listener would have heard', async () => {
  await fetch(`http://127.0.0.1:${port()}/probe`);
  expect(heard).toEqual(['connection', 'GET /probe']);
});

test('files are no way out either', async () => {
  const picture = join(app.documents, 'picture.svg');
  writeFileSync(picture, '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
  const outcome = await page.evaluate(async (url) => {
    const fetched = await fetch(url).then(
      () => true,
      () => false,
    );
    const shown = await new Promise((done) => {
      const image = new Image();
      image.addEventListener('load', () => done(true));
      image.addEventListener('error', () => done(false));
      image.src = url;
    });
    return { fetched, shown };
  }, pathToFileURL(picture).href);
  expect(outcome).toEqual({ fetched: false, shown: false });
});
