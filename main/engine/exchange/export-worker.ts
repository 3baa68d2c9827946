import type { ExportFormat } from '../../../core/contract/file';
import type { PlanRows } from '../../../core/model/document';
import { say } from '../../../core/model/refusal';
import { answer } from '../workers/answer';
import { asCsv } from './as-csv';
import { asJson } from './as-json';
import { asSvg } from './as-svg';
import type { NewFile } from './whole-files';

export interface ExportTask {
  readonly rows: PlanRows;
  readonly format: ExportFormat;
  readonly path: string;
  readonly theme: 'light' | 'dark';
}

answer(({ rows, format, path, theme }: ExportTask, report): readonly NewFile[] => {
  report(say('import:progress.exporting'), null);
  switch (format) {
    case 'csv': {
      const { nodes, ties } = asCsv(rows);
      const name = path.replace(/\.csv$/i, '');
      return [
        { path: `${name}-nodes.csv`, content: nodes },
        { path: `${name}-ties.csv`, content: ties },
      ];
    }
    case 'json':
      return [{ path, content: asJson(rows) }];
    case 'svg':
      return [{ path, content: asSvg(rows, theme) }];
  }
});
