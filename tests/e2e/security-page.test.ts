import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RunningApp } from './app';

// What a page that has been taken over could try on the machine it runs on. Each test tries it and sees it fail.

let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await RunningApp.launch();
  page = await app.window();
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

interface Outcome {
  /** What the attack left behind; nothing when it failed. */
  readonly broken: string | undefined;
  /** The parts of the policy that spoke up. */
  readonly violations: readonly string[];
}

/** Runs an attack that sets `window.broken` when it succeeds. */
async function outcomeOf(attack: () => void): Promise<Outcome> {
  await page.evaluate(() => {
    const violations: string[] = [];
    Object.assign(window, { broken: undefined, violations });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
  });
  // From a timer: the policy doesn't hold for what runs on the debugger's own account.
  await page.evaluate(`setTimeout(${attack}, 0)`);
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const { broken, violations } = window as unknown as Outcome;
    return { broken, violations: [...new Set(violations)] };
  });
}

describe('Node', () => {
  test('is nowhere in the page', async () => {
    const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'setImmediate', 'electron'];
    expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  });

  test('is off in every window, which is sandboxed and isolated', async () => {
    const all = await app.inShell(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) =>
          (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
        ),
    );
    expect(all.length).toBeGreaterThan(0);
    for (const preferences of all) {
      expect(preferences).toMatchObject({
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        sandbox: true,
        webSecurity: true,
        webviewTag: false,
      });
    }
  });
});

describe('the bridge', () => {
  test('is three functions that stay what they are', async () => {
    const bridge = await page.evaluate(() => {
      const { call } = window.schiera;
      Reflect.set(window.schiera, 'call', () => 'replaced');
      Reflect.set(window.schiera, 'more', 1);
      Reflect.set(window, 'schiera', {});
      return { names: Object.keys(window.schiera).sort(), kept: window.schiera.call === call };
    });
    expect(bridge).toEqual({ names: ['call', 'listen', 'pathOf'], kept: true });
  });

  test('tells a listener the event alone, not where it came from', async () => {
    await page.evaluate(() => {
      const stop = window.schiera.listen((...heard: unknown[]) => {
        stop();
        Object.assign(window, { heard });
      });
    });
    await app.inShell(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('schiera:event', { type: 'command', id: 'probe' });
    });
    const heard = await page.waitForFunction(() => Reflect.get(window, 'heard'));
    expect(await heard.jsonValue()).toEqual([{ type: 'command', id: 'probe' }]);
  });

  test('knows no channel but those of the contract', async () => {
    for (const name of ['toString', '__proto__', '../event', '']) {
      const answer = page.evaluate((call) => window.schiera.call(call as 'start', undefined), name);
      await expect(answer, name).rejects.toThrow('No handler registered');
    }
  });
});

describe('code from outside', () => {
  const scripts: readonly (readonly [string, () => void])[] = [
    ['eval', () => Reflect.get(window, 'eval')('window.broken = "eval"')],
    ['Function', () => Reflect.construct(Reflect.get(window, 'Function'), ['window.broken = "Function"'])()],
    ['a string for a timer', () => Reflect.apply(setTimeout, window, ['window.broken = "timer"', 0])],
    [
      'an inline script',
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.broken = "script"';
        document.body.append(script);
      },
    ],
    [
      'an inline handler',
      () => {
        const image = document.createElement('img');
        image.setAttribute('onerror', 'window.broken = "handler"');
        image.src = 'data:,';
        document.body.append(image);
      },
    ],
    [
      'markup with a handler',
      () => {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<img src="data:," onerror="window.broken = `markup`">',
        );
      },
    ],
    [
      'a javascript: link',
      () => {
        const link = document.createElement('a');
        link.href = 'javascript:window.broken = "link"';
        document.body.append(link);
        link.click();
      },
    ],
    [
      'a script from a blob',
      () => {
        const script = document.createElement('script');
        script.src = URL.createObjectURL(new Blob(['window.broken = "blob"'], { type: 'text/javascript' }));
        document.body.append(script);
      },
    ],
    [
      'a script from a data URL',
      () => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,window.broken = "data"';
        document.body.append(script);
      },
    ],
    [
      'a module from a data URL',
      () => {
        const script = document.createElement('script');
        script.type = 'module';
        script.src = 'data:text/javascript,window.broken = "module"';
        document.body.append(script);
      },
    ],
    [
      'a worker from a blob',
      () => {
        const source = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
        new Worker(source).addEventListener('message', () => Object.assign(window, { broken: 'worker' }));
      },
    ],
  ];

  test.each(scripts)('does not run: %s', async (_, attack) => {
    const { broken, violations } = await outcomeOf(attack);
    expect(broken).toBeUndefined();
    expect(violations).toContainEqual(expect.stringMatching(/^(?:script|worker|require-trusted)/u));
  });

  test('a style without the page’s nonce has no effect', async () => {
    const { broken, violations } = await outcomeOf(() => {
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid red }';
      document.head.append(style);
      if (getComputedStyle(document.body).outlineWidth === '7px') Object.assign(window, { broken: 'style' });
    });
    expect({ broken, violations }).toEqual({ broken: undefined, violations: ['style-src-elem'] });
  });

  test('every page load has a nonce of its own', async () => {
    const nonces = await page.evaluate(async () => {
      const load = async () => {
        const text = await (await fetch('/index.html')).text();
        return {
          nonce: /(?:nonce|content)="([\w+/]{22}==)"/u.exec(text)?.[1],
          left: text.includes('__CSP_NONCE__'),
        };
      };
      return [await load(), await load()];
    });
    expect(nonces[0]?.nonce).toMatch(/^[\w+/]{22}==$/u);
    expect(nonces[1]?.nonce).not.toBe(nonces[0]?.nonce);
    expect(nonces.some(({ left }) => left)).toBe(false);
  });

  test('a frame has no bridge, runs no script, and cannot hold a page', async () => {
    const { broken, violations } = await outcomeOf(() => {
      const written = document.createElement('iframe');
      written.srcdoc = '<script>parent.broken = "script"</script>';
      document.body.append(written);
      const blank = document.createElement('iframe');
      document.body.append(blank);
      const inner = blank.contentWindow as (Window & { schiera?: unknown }) | null;
      if (inner?.schiera) Object.assign(window, { broken: 'bridge' });
      const frame = document.createElement('iframe');
      frame.src = 'schiera://app/index.html';
      document.body.append(frame);
    });
    expect({ broken, violations }).toEqual({ broken: undefined, violations: ['frame-src'] });
  });
});
