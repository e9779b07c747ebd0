/** One export in a process of its own, so that its peak of memory is nobody else's: `<touchpoints> <format>`. */
import process from 'node:process';
import { runExport } from '../../../src/infra/export/run-export.ts';
import { assetsFolder } from './bench-project.ts';
import { bigMap } from './big-map.ts';

export interface ExportMeasured {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  /** The same process before it began: Node, the program's code and the map itself. */
  readonly beforeMegabytes: number;
  readonly fileMegabytes: number;
}

const megabyte = 1_048_576;
const [size = '100', format = 'svg'] = process.argv.slice(2);
const { mapRecords, libraryRecords } = bigMap(Number(size));
const beforeMegabytes = process.resourceUsage().maxRSS / 1024;
const start = performance.now();
const file = await runExport(
  {
    records: mapRecords,
    libraryRecords,
    images: [],
    options: {
      format: format === 'png' ? 'png' : 'svg',
      scale: 1,
      background: 'light',
      stageIds: null,
      language: 'ru',
    },
  },
  assetsFolder,
  () => undefined,
);
const measured: ExportMeasured = {
  milliseconds: performance.now() - start,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  beforeMegabytes,
  fileMegabytes: file.bytes.length / megabyte,
};
console.log(JSON.stringify(measured));
