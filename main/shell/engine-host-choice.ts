import { join } from 'node:path';
import { app } from 'electron';
import type { EngineSettings } from '../engine/protocol';
import type { EngineHost } from './engine-host';
import { NodeHost } from './engine-host-node';
import { UtilityHost } from './engine-host-utility';

/** Starts an engine process that has no plan yet. */
export function startHost(): EngineHost {
  const entry = join(app.getAppPath(), 'out', 'main', 'engine.js');
  const settings: EngineSettings = {
    snapshots: join(app.getPath('userData'), 'snapshots'),
    version: app.getVersion(),
  };
  const node = process.env.SCHIERA_ENGINE_NODE;
  return node && !app.isPackaged ? new NodeHost(entry, settings, node) : new UtilityHost(entry, settings);
}
