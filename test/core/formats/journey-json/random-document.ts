/** Documents as people might make them: random commands, run in order; those that are refused change nothing. */
import * as fc from 'fast-check';
import type { AnyRecord } from '../../../../src/core/model/any-record.ts';
import { laneRoles } from '../../../../src/core/model/lane-role.ts';
import { MapBuilder } from '../../../support/map-builder.ts';

export interface RandomDocument {
  readonly records: AnyRecord[];
  readonly library: AnyRecord[];
}

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constant('Путь «до» 😀'),
);
const step = fc.record({
  kind: fc.nat({ max: 9 }),
  pick: fc.nat(),
  other: fc.nat(),
  text,
  value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-0), fc.integer()),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

export const randomDocument: fc.Arbitrary<RandomDocument> = fc
  .array(step, { maxLength: 40 })
  .map((steps) => build(steps));

function build(steps: readonly Step[]): RandomDocument {
  const library = new MapBuilder({ kind: 'library', prefix: 'library' });
  const map = new MapBuilder();
  map.customer(['One', 'Two'], ['touchpoints', 'quotes']);
  for (const each of steps) run(map, library, each);
  return { records: [...map.records.values()], library: [...library.records.values()] };
}

function run(map: MapBuilder, library: MapBuilder, { kind, pick, other, text, value }: Step): void {
  const all = [...map.records.values()];
  const any = (type: AnyRecord['type'], number = pick): string => {
    const list = all.filter((record) => record.type === type);
    return list[number % Math.max(1, list.length)]?.id ?? '';
  };
  const known = [...library.records.values()];
  const named = (type: AnyRecord['type']): string | null =>
    known.find((record) => record.type === type)?.id ?? null;
  const evidenceIds = known.filter((record) => record.type === 'evidence').map((record) => record.id);
  switch (kind) {
    case 0:
      map.attempt('stage.add', { journeyId: any('journey'), title: text, beforeId: null });
      break;
    case 1: {
      const role = laneRoles[other % laneRoles.length] ?? 'text';
      map.attempt('lane.add', { journeyId: any('journey'), role, title: text, beforeId: null });
      break;
    }
    case 2:
    case 3: {
      const emotion = {
        value,
        min: -1e9,
        max: 1e9,
        label: other % 2 === 0 ? text : null,
        source: 'manual',
      } as const;
      map.attempt('touchpoint.add', {
        stageId: any('stage'),
        laneId: any('lane', other),
        column: other % 3,
        beforeId: null,
        title: text,
        fields: { emotion, channelId: named('channel'), evidenceIds, tags: text === '' ? [] : [text] },
      });
      break;
    }
    case 4:
      map.attempt('connection.add', {
        fromId: any('touchpoint'),
        toId: any('touchpoint', other),
        kind: (['next', 'alternative', 'loop', 'supports', 'influences'] as const)[other % 5] ?? 'next',
      });
      break;
    case 5:
      map.attempt('pain.add', {
        targetId: any('touchpoint'),
        kind: 'pain',
        title: text,
        fields: { evidenceIds },
      });
      break;
    case 6:
      map.attempt('card.add', {
        stageId: any('stage'),
        laneId: any('lane', other),
        column: other % 3,
        beforeId: null,
        text,
      });
      break;
    case 7:
      map.attempt('journey.add', {
        side: 'employee',
        mode: other % 2 === 0 ? 'lifecycle' : 'blueprint',
        title: text,
        personaId: named('persona'),
        stages: other % 2 === 0 ? [text] : [],
        lanes: [{ role: 'frontstage', title: text }],
      });
      break;
    case 8: {
      const types = ['persona', 'channel', 'evidence'] as const;
      const type = types[other % 3] ?? 'persona';
      if (type === 'persona') library.attempt('library.add', { type, fields: { name: text } });
      else library.attempt('library.add', { type, fields: { title: text } });
      break;
    }
    default:
      map.attempt('metric.add', { hostId: any('stage'), kind: 'own', fields: {} });
  }
}
