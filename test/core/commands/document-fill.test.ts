import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { blankMapRecord, MapBuilder, shopMap } from '../../support/map-builder.ts';

describe('document.fill', () => {
  it('given a blank map, when the records of another are put in, then it is the same map', () => {
    const { map: source } = shopMap();
    const records = [...source.records.values()].filter((record) => record.type !== 'map');
    const map = new MapBuilder();
    map.run('document.fill', { records });
    expect(map.records).toEqual(source.records);
  });

  itUndoesAndRedoes('a document is filled', () => {
    const { map: source } = shopMap();
    const records = [...source.records.values()].filter((record) => record.type !== 'map');
    const map = new MapBuilder();
    return { map, act: () => map.run('document.fill', { records }) };
  });

  it('given a map, when a record with an id that is taken is put in, then it is refused', () => {
    const { map, stages } = shopMap();
    const records = [{ ...map.record('stage', stages.buy), title: 'Twice' }];
    expectRefused(map, () => map.attempt('document.fill', { records }), 'refusal.idTaken');
  });

  it('given a map, when a second map record is put in, then it is refused', () => {
    const { map } = shopMap();
    const records = [blankMapRecord('map-2')];
    expectRefused(map, () => map.attempt('document.fill', { records }), 'problem.oneMap');
  });

  it('given a map, when a record that points nowhere is put in, then it is refused', () => {
    const { map, stages } = shopMap();
    const records = [{ ...map.record('stage', stages.buy), id: 'new', journeyId: 'nowhere' }];
    expectRefused(map, () => map.attempt('document.fill', { records }), 'problem.danglingReference');
  });

  it('given a library, when a record of a map is put in, then it is refused', () => {
    const map = new MapBuilder({ kind: 'library' });
    const records = [blankMapRecord()];
    expectRefused(map, () => map.attempt('document.fill', { records }), 'problem.wrongDocument');
  });

  it('given a map, when what is put in is no record, then it is refused with its place', () => {
    const { map } = shopMap();
    const outcome = map.attempt('document.fill', { records: [{ type: 'stage' }] as never });
    expect(outcome).toMatchObject({
      ok: false,
      reason: { key: 'refusal.badArguments', params: { field: 'records.0' } },
    });
  });

  it('given a map, when a record has an id that objects use themselves, then it is refused', () => {
    const { map, stages } = shopMap();
    const records = [{ ...map.record('stage', stages.buy), id: '__proto__' }];
    expectRefused(map, () => map.attempt('document.fill', { records }), 'refusal.badArguments');
  });
});
