import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { readJourneyJson } from '../../src/core/formats/journey-json/read-journey-json.ts';
import { WorkerExporter } from '../../src/infra/export/worker-exporter.ts';
import { CancelSwitch } from '../../src/services/cancel-switch.ts';
import { readPng } from '../support/read-png.ts';
import { bigMap } from './big-map.ts';
import { assetsFolder, request, templateRequest, workerUrl } from './export-helpers.ts';

const exporter = new WorkerExporter({ workerUrl, assetsFolder });
afterAll(() => exporter.close());

describe('exporting in a thread', () => {
  it('makes a PNG and tells how far it is', async () => {
    const fractions: number[] = [];
    const file = await exporter.start(
      templateRequest({}, 'clinicVisit'),
      (fraction) => fractions.push(fraction),
      new CancelSwitch(),
    );
    expect(readPng(file.bytes).width).toBeGreaterThan(500);
    expect(file.fileName).toMatch(/\.png$/);
    expect(fractions.length).toBeGreaterThan(2);
    expect(fractions).toEqual([...fractions].sort((first, second) => first - second));
    expect(fractions.at(-1)).toBe(1);
  });

  it('makes an SVG in the language that was asked for', async () => {
    const file = await exporter.start(
      templateRequest({ format: 'svg', language: 'en' }),
      () => undefined,
      new CancelSwitch(),
    );
    expect(file.mediaType).toBe('image/svg+xml');
    expect(new TextDecoder().decode(file.bytes)).toContain('xml:lang="en"');
    expect(file.counts.touchpoints).toBe(50);
  });

  it('makes a JSON file that reads back as the same map', async () => {
    const made = templateRequest({ format: 'json' });
    const file = await exporter.start(made, () => undefined, new CancelSwitch());
    const count = (type: string) => made.records.filter((record) => record.type === type).length;
    expect(file.counts).toEqual({
      touchpoints: count('touchpoint'),
      pains: count('pain'),
      connections: count('connection'),
    });
    const reading = readJourneyJson(new TextDecoder().decode(file.bytes), {
      sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    });
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    const byId = (first: { id: string }, second: { id: string }) => (first.id < second.id ? -1 : 1);
    expect([...reading.journey.records].sort(byId)).toEqual([...made.records].sort(byId));
    expect(file.fileName).toBe('Интернет-банк для бизнеса.twinpath.json');
  });

  it('ends at once when it is cancelled half way, and leaves nothing running', {
    timeout: 60_000,
  }, async () => {
    const own = new WorkerExporter({ workerUrl, assetsFolder });
    const cancel = new CancelSwitch();
    let told = 0;
    let cancelledAt = 0;
    const making = own.start(
      request(bigMap(1000)),
      () => {
        told += 1;
        if (told > 1) return;
        cancelledAt = performance.now();
        cancel.cancel();
      },
      cancel,
    );
    await expect(making).rejects.toMatchObject({ code: 'cancelled' });
    expect(performance.now() - cancelledAt).toBeLessThan(500);
    await own.close();
    const before = told;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toBe(before);
    expect(told).toBe(1);
  });

  it('does not begin when it was cancelled before', async () => {
    const cancel = new CancelSwitch();
    cancel.cancel();
    await expect(exporter.start(templateRequest(), () => undefined, cancel)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('is cancelled when the host closes', async () => {
    const own = new WorkerExporter({ workerUrl, assetsFolder });
    const making = own.start(request(bigMap(300)), () => undefined, new CancelSwitch());
    const refused = expect(making).rejects.toMatchObject({ code: 'cancelled' });
    await own.close();
    await refused;
  });

  it('brings the reason of a refusal back from the thread', async () => {
    const making = exporter.start(request(bigMap(1000), { scale: 4 }), () => undefined, new CancelSwitch());
    await expect(making).rejects.toMatchObject({
      name: 'ExportFailure',
      code: 'exportTooLarge',
      reason: { key: 'exporter.tooLarge', params: { scale: 4, largest: 1 } },
    });
  });

  it('fails, and does not hang, when its thread can not start', async () => {
    const own = new WorkerExporter({ workerUrl: new URL('no-such-worker.ts', workerUrl), assetsFolder });
    await expect(own.start(templateRequest(), () => undefined, new CancelSwitch())).rejects.toThrow();
  });
});
