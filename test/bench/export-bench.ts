/** How long pictures of maps of several sizes take, and how much memory at most. */
import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ExportMeasured } from './support/export-child.ts';
import { machineLoad, median } from './support/statistics.ts';
import type { Row } from './support/table.ts';

export interface ExportBenchOptions {
  readonly sizes: readonly number[];
  readonly repeats: number;
}

const child = fileURLToPath(new URL('support/export-child.ts', import.meta.url));

export async function exportBench({ sizes, repeats }: ExportBenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const format of ['svg', 'png']) {
    let smallest = Number.NaN;
    for (const size of sizes) {
      const runs: ExportMeasured[] = [];
      for (let run = 0; run < repeats; run += 1) runs.push(await measure(size, format));
      const of = (name: keyof ExportMeasured): number => median(runs.map((run) => run[name]));
      if (Number.isNaN(smallest)) smallest = of('milliseconds');
      rows.push({
        what: `${format}, ${size} touchpoints`,
        seconds: of('milliseconds') / 1000,
        'x smallest': of('milliseconds') / smallest,
        'peak MB': of('peakMegabytes'),
        'before MB': of('beforeMegabytes'),
        'file MB': of('fileMegabytes'),
        load: machineLoad(),
      });
    }
  }
  return rows;
}

async function measure(size: number, format: string): Promise<ExportMeasured> {
  const { stdout } = await promisify(execFile)(process.execPath, [child, String(size), format]);
  return JSON.parse(stdout) as ExportMeasured;
}
