import { describe, expect, it } from 'vitest';
import type { AnyRecord, RecordOf } from '../../../src/core/model/any-record.ts';
import { diffProblem } from '../../../src/core/store/check-diff.ts';
import { emptyDiff, type RecordsDiff } from '../../../src/core/store/records-diff.ts';
import { ReferrerIndex } from '../../../src/core/store/referrer-index.ts';
import { blankMapRecord, MapBuilder, mapId } from '../../support/map-builder.ts';

/** What the host says to a diff that no command of ours would make. */
function hostSays(builder: MapBuilder, diff: Partial<RecordsDiff>): string | undefined {
  const { records } = builder;
  return diffProblem(records, new ReferrerIndex(records).of, { ...emptyDiff, ...diff }, 'map')?.key;
}

function changed<Kept extends AnyRecord>(record: Kept, patch: Partial<Kept>): RecordsDiff['updated'] {
  return { [record.id]: [record, { ...record, ...patch }] };
}

/** Two lanes of the customer with a step in each, joined by an arrow, and the employee's blueprint below. */
function twoLanes() {
  const builder = new MapBuilder();
  const [journeyId = '', stageId = '', laneId = '', lowerId = ''] = builder.run('journey.add', {
    side: 'customer',
    mode: 'lifecycle',
    title: '',
    personaId: null,
    stages: ['Search'],
    lanes: [
      { role: 'touchpoints', title: 'Upper' },
      { role: 'touchpoints', title: 'Lower' },
    ],
  });
  const [blueprintId = ''] = builder.run('journey.add', {
    side: 'employee',
    mode: 'blueprint',
    title: '',
    personaId: null,
    stages: [],
    lanes: [],
  });
  const step = (lane: string): string =>
    builder.run('touchpoint.add', { stageId, laneId: lane, column: 0, beforeId: null, title: lane })[0] ?? '';
  const [fromId, toId] = [step(laneId), step(lowerId)];
  builder.run('connection.add', { fromId, toId, kind: 'next' });
  return { builder, journeyId, blueprintId, lower: builder.record('lane', lowerId), fromId, stageId };
}

describe('a diff that no command makes', () => {
  it('may not bring a lane to the other side while an arrow between its steps and others forbids it', () => {
    const { builder, blueprintId, lower } = twoLanes();
    expect(hostSays(builder, { updated: changed(lower, { journeyId: blueprintId }) })).toBe(
      'refusal.connectAcrossSides',
    );
  });

  it('may not give a journey another mode while its steps stand under stages of the other', () => {
    const { builder, blueprintId, stageId } = twoLanes();
    const [laneId = ''] = builder.run('lane.add', {
      journeyId: blueprintId,
      role: 'backstage',
      title: '',
      beforeId: null,
    });
    builder.run('touchpoint.add', { stageId, laneId, column: 0, beforeId: null, title: 'Answers' });
    const blueprint = builder.record('journey', blueprintId);
    expect(hostSays(builder, { updated: changed(blueprint, { mode: 'lifecycle' }) })).toBe(
      'problem.cellAcrossJourneys',
    );
  });

  it('may not put another map record in the place of the one that the document is named after', () => {
    const builder = new MapBuilder();
    const map: RecordOf<'map'> = builder.record('map', mapId);
    expect(hostSays(builder, { removed: { [mapId]: map }, added: { other: blankMapRecord('other') } })).toBe(
      'problem.oneMap',
    );
    expect(hostSays(builder, { removed: { [mapId]: map } })).toBe('problem.oneMap');
    expect(hostSays(builder, { added: { other: blankMapRecord('other') } })).toBe('problem.oneMap');
  });

  it('may not change and remove one record at once', () => {
    const { builder, fromId } = twoLanes();
    const step = builder.record('touchpoint', fromId);
    expect(hostSays(builder, { updated: changed(step, { title: 'x' }), removed: { [fromId]: step } })).toBe(
      'problem.idTaken',
    );
  });

  it('may not leave behind what points at a removed record', () => {
    const { builder, fromId, stageId, journeyId } = twoLanes();
    for (const id of [fromId, stageId, journeyId]) {
      const record = builder.records.get(id);
      if (record === undefined) throw new Error(id);
      expect(hostSays(builder, { removed: { [id]: record } })).toBe('problem.danglingReference');
    }
  });

  it('may rename a lane that arrows leave', () => {
    const { builder, lower } = twoLanes();
    expect(hostSays(builder, { updated: changed(lower, { title: 'Renamed' }) })).toBeUndefined();
  });
});
