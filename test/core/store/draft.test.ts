import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { executeCommand } from '../../../src/core/commands/execute-command.ts';
import { command } from '../../../src/core/commands/registry.ts';
import type { AnyRecord } from '../../../src/core/model/any-record.ts';
import { Draft } from '../../../src/core/store/draft.ts';
import { MapBuilder } from '../../support/map-builder.ts';

function wideMap(touchpoints: number) {
  const builder = new MapBuilder();
  const [, stageId = '', otherId = '', laneId = '', lowerId = ''] = builder.run('journey.add', {
    side: 'customer',
    mode: 'lifecycle',
    title: '',
    personaId: null,
    stages: ['Search', 'Buy'],
    lanes: [
      { role: 'touchpoints', title: 'Upper' },
      { role: 'touchpoints', title: 'Lower' },
    ],
  });
  const ids = Array.from({ length: touchpoints }, (_, index) => {
    const place = { stageId, laneId, column: index % 4, beforeId: null };
    return builder.run('touchpoint.add', { ...place, title: `Step ${index}` })[0] ?? '';
  });
  return { builder, stages: [stageId, otherId], lanes: [laneId, lowerId], ids };
}

/** Counts how often somebody walks through the whole document. */
class CountedRecords extends Map<string, AnyRecord> {
  walks = 0;
  override [Symbol.iterator](): MapIterator<[string, AnyRecord]> {
    this.walks += 1;
    return super[Symbol.iterator]();
  }
}

describe('a draft', () => {
  it('knows what stands in each cell, whatever was put, moved and removed since it was first asked', () => {
    const { builder, stages, lanes, ids } = wideMap(6);
    const step = fc.record({
      id: fc.constantFrom(...ids, 'new-1', 'new-2'),
      act: fc.constantFrom('move', 'put', 'remove'),
      stageId: fc.constantFrom(...stages),
      laneId: fc.constantFrom(...lanes),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const draft = new Draft(builder.records, 'transaction');
        const sample = draft.need('touchpoint', ids[0] ?? '');
        for (const { id, act, stageId, laneId } of [...steps, ...steps]) {
          if (act === 'remove') draft.remove(id);
          else if (act === 'put') draft.put({ ...sample, id, stageId, laneId });
          else if (draft.get(id) !== undefined) draft.update('touchpoint', id, { stageId, laneId });
          for (const stage of stages) {
            for (const lane of lanes) {
              const stands = draft
                .list('touchpoint')
                .filter((item) => item.stageId === stage && item.laneId === lane);
              expect(new Set(draft.inCell(stage, lane))).toEqual(new Set(stands));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is not searched through again for each item that is placed', () => {
    const walks = (count: number): number => {
      const { builder, stages, lanes, ids } = wideMap(count);
      const records = new CountedRecords(builder.records);
      const context = { kind: 'map', transactionId: 'many-at-once', at: 1, author: '' } as const;
      const place = { stageId: stages[1] ?? '', laneId: lanes[1] ?? '', column: 0, beforeId: null };
      for (const many of [
        command('items.duplicate', { ids }),
        command('items.move', { moves: ids.map((id) => ({ id, ...place })) }),
        command('items.align', { ids, as: 'column' }),
      ]) {
        expect(executeCommand(records, many, context)).toMatchObject({ ok: true });
      }
      return records.walks;
    };
    expect(walks(64)).toBe(walks(8));
  });
});
