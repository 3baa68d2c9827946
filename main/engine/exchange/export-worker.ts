import type { ExportFormat } from '../../../core/contract/file';
import type { Seen } from '../../../core/look/seen';
import type { PlanRows } from '../../../core/model/document';
import { say } from '../../../core/model/refusal';
import { answer } from '../workers/answer';
import { asCsv } from './as-csv';
import { asJson } from './as-json';
import { asSvg } from './as-svg';

export interface ExportTask {
  /** Without private fields. */
  readonly rows: PlanRows;
  readonly format: ExportFormat;
  readonly theme: 'light' | 'dark';
  readonly seen: Seen;
}

/** Answers with the text of each file. */
answer(({ rows, format, theme, seen }: ExportTask, report): readonly string[] => {
  report(say('import:progress.exporting'), null);
  switch (format) {
    case 'csv': {
      const { nodes, ties } = asCsv(rows);
      return [nodes, ties];
    }
    case 'json':
      return [asJson(rows)];
    case 'svg':
      return [asSvg(rows, theme, seen)];
  }
});
