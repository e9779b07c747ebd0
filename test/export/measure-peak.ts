/** Exports a large map and prints the time and the most memory that it took. Run by a test in a process of its own. */
import { exportPng } from '../../src/infra/export/export-png.ts';
import { bigMap } from './big-map.ts';
import { assetsFolder, pictureOf, request } from './export-helpers.ts';

const megabyte = 1024;
const [touchpoints = '1000', scale = '1'] = process.argv.slice(2);
const start = performance.now();
const picture = pictureOf(request(bigMap(Number(touchpoints))));
const before = process.resourceUsage().maxRSS / megabyte;
const { bytes, counts } = await exportPng(picture, { scale: Number(scale), assetsFolder }, () => undefined);
const result = {
  counts,
  millions: (Math.ceil(picture.scene.width) * Math.ceil(picture.scene.height) * Number(scale) ** 2) / 1e6,
  fileMegabytes: bytes.length / 2 ** 20,
  beforeMegabytes: before,
  peakMegabytes: process.resourceUsage().maxRSS / megabyte,
  milliseconds: performance.now() - start,
};
process.stdout.write(JSON.stringify(result));
