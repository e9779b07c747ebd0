/** The records say what a picture has to show; layout and drawing say what it shows. They were written apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../src/core/model/any-record.ts';
import { countGroups } from '../../src/core/scene/svg-counts.ts';
import { writeSvg } from '../../src/core/scene/write-svg.ts';
import { pictureOf, request, templateRequest } from './export-helpers.ts';

function countsOf(made: ReturnType<typeof request>) {
  const picture = pictureOf(made);
  return {
    drawn: countGroups(writeSvg(picture.scene, { ...picture, fonts: null })),
    expected: picture.expected,
  };
}

describe('what a picture has to show', () => {
  it.each(['sample', 'serviceBlueprint'])(
    'is what it shows, whatever is hidden, collapsed or chosen on %s',
    (template) => {
      const { records, libraryRecords } = templateRequest({}, template === 'sample' ? undefined : template);
      const stages = records.filter((record) => record.type === 'stage').map((record) => record.id);
      const share = fc.double({ min: 0, max: 1, noNaN: true });
      const changes = fc.record({
        seeds: fc.array(share, { minLength: records.length, maxLength: records.length }),
        hidden: fc.constantFrom(0, 0.1, 0.4),
        collapsed: fc.constantFrom(0, 0.1, 0.4),
        chosen: fc.option(fc.subarray(stages), { nil: null }),
      });
      fc.assert(
        fc.property(changes, ({ seeds, hidden, collapsed, chosen }) => {
          const changed = records.map((record, at): AnyRecord => {
            const seed = seeds[at] ?? 0;
            if (record.type === 'stage') return { ...record, hidden: seed < hidden };
            if (record.type === 'lane')
              return { ...record, hidden: seed < hidden, collapsed: seed > 1 - collapsed };
            return record;
          });
          const { drawn, expected } = countsOf(request(changed, { stageIds: chosen }, { libraryRecords }));
          expect(drawn).toEqual(expected);
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );

  it('leaves out a hidden lane, its pains and its connections', () => {
    const { records, libraryRecords } = templateRequest();
    const hidden = records.map(
      (record): AnyRecord =>
        record.type === 'lane' && record.role === 'touchpoints' ? { ...record, hidden: true } : record,
    );
    const { drawn, expected } = countsOf(request(hidden, {}, { libraryRecords }));
    expect(expected).toMatchObject({ touchpoints: 0, connections: 0 });
    expect(drawn).toEqual(expected);
  });

  it('is nothing for a map without journeys', () => {
    const { records } = templateRequest();
    const empty = records.filter((record) => record.type === 'map');
    expect(countsOf(request(empty))).toEqual({
      drawn: { touchpoints: 0, pains: 0, connections: 0 },
      expected: { touchpoints: 0, pains: 0, connections: 0 },
    });
  });
});
