import { expect } from 'vitest';
import { documentIndex } from '../../src/core/store/document-index.ts';
import type { AppWindow } from './support/app-window.ts';
import { e2e } from './support/e2e-test.ts';

e2e(
  'two windows on one map show each other what they do, and lose nothing when both edit at once',
  async (running) => {
    const { window: first } = running;
    await first.blankMap();
    const second = await running.anotherWindow();
    await second.home.open();
    await second.home.openMap('New map');

    const seen = await first.map.newTouchpoint('Discovers', 'From the first');
    await second.map.node(seen.id).waitFor();
    await second.map.node(seen.id).dblclick();
    await second.map.typeTitle('Renamed by the second');
    await expect.poll(() => first.map.node(seen.id).getAttribute('aria-label')).toContain('Renamed');

    const lane = await first.map.lane('customer', 'touchpoints');
    async function type(window: AppWindow, stageTitle: string, count: number): Promise<void> {
      const stage = await window.map.find('stage', stageTitle);
      await window.map.clickCell(stage.id, lane.id);
      for (let number = 1; number <= count; number += 1) {
        if (number === 1) await window.map.typeInCell(`${stageTitle} ${number}`);
        else {
          await window.map.press('ControlOrMeta+Shift+Enter');
          await window.map.typeCard(`${stageTitle} ${number}`);
        }
      }
    }
    await Promise.all([type(first, 'Chooses', 6), type(second, 'Buys', 6)]);

    const ours = await first.map.records();
    expect(await second.map.records()).toEqual(ours);
    const titles = documentIndex(ours).touchpoints.map(({ title }) => title);
    const expected = ['Chooses', 'Buys'].flatMap((stage) =>
      [1, 2, 3, 4, 5, 6].map((number) => `${stage} ${number}`),
    );
    expect(titles.toSorted()).toEqual([...expected, 'Renamed by the second'].toSorted());
    for (const { id } of documentIndex(ours).touchpoints) {
      await first.map.node(id).waitFor({ state: 'attached' });
      await second.map.node(id).waitFor({ state: 'attached' });
    }

    // Undo takes back one's own step, not the other's.
    await first.map.press('ControlOrMeta+Z');
    await expect.poll(async () => (await first.map.titles('touchpoint')).includes('Chooses 6')).toBe(false);
    expect(await second.map.titles('touchpoint')).toContain('Buys 6');

    await second.reload();
    await second.map.ready();
    expect(await second.map.records()).toEqual(await first.map.records());
  },
);
