import { join } from 'node:path';
import { app, type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { Stored } from './stored';

const place = z.object({
  /** The plan that the window showed; empty for the welcome screen. */
  plan: z.string(),
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200).max(20_000),
  height: z.number().int().min(200).max(20_000),
  maximised: z.boolean(),
  zoom: z.number().min(0.25).max(5),
});
type Place = z.infer<typeof place>;

const most = 50;

/** Where windows were and how large, so that a plan comes back in its place. */
export class WindowPlaces {
  readonly #stored = new Stored<readonly Place[]>(
    join(app.getPath('userData'), 'windows.json'),
    z.array(place),
    [],
  );

  /** The place of a plan's window, else that of the window that was closed last; nothing where no screen shows it. */
  of(plan: string): Place | undefined {
    const places = this.#stored.value;
    const known = places.find((one) => one.plan === plan) ?? places[0];
    return known && isOnScreen(known) ? known : undefined;
  }

  remember(window: BrowserWindow, plan: string): void {
    const others = this.#stored.value.filter((one) => one.plan !== plan);
    const now = {
      plan,
      ...window.getNormalBounds(),
      maximised: window.isMaximized(),
      zoom: window.webContents.getZoomFactor(),
    };
    this.#stored.set([now, ...others].slice(0, most));
  }
}

/** True where some screen shows enough of the window, title bar included, to take hold of it. */
function isOnScreen({ x, y, width, height }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const shownWidth = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const shownHeight = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return shownWidth >= 200 && shownHeight >= 100 && y >= workArea.y - 20;
  });
}
