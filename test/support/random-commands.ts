/**
 * Random acts for property tests. An act is drawn without knowing the document: ids are places in lists, wrapped round when
 * the act is told against a real one. So any sequence fits any document, and shrinking keeps its meaning. About one id in
 * ten is of a record that is gone or of the wrong type, and texts and numbers go over their limits now and then.
 */
import fc from 'fast-check';
import { copySelection } from '../../src/core/commands/clipboard.ts';
import type { AnyRecord, RecordType } from '../../src/core/model/any-record.ts';
import { connectionKinds } from '../../src/core/model/connection-record.ts';
import { laneRoles } from '../../src/core/model/lane-role.ts';
import { bareValue } from '../../src/core/model/measured-value.ts';
import { metricKindNames } from '../../src/core/model/metric-kind.ts';
import type { DocumentSession } from '../../src/core/store/document-session.ts';
import type { Command } from '../../src/core/store/transaction.ts';
import { blankMapRecord } from './map-builder.ts';

/** Something that a window does: a command told against its document, or an undo or redo. */
export type Act = (session: DocumentSession) => Command | 'undo' | 'redo';

type Draw<Value> = (session: DocumentSession) => Value;

const anyId: RecordType[] = ['touchpoint', 'stage', 'lane', 'pain', 'card', 'journey', 'map', 'connection'];

/** An id of one of the types (nearly always). */
function idOf(...types: RecordType[]): fc.Arbitrary<Draw<string>> {
  return fc.record({ place: fc.nat(1000), chance: fc.nat(19) }).map(({ place, chance }) => (session) => {
    if (chance === 0) return 'gone';
    const wanted = chance === 1 ? anyId : types;
    const ids = [...session.records.values()].filter((record) => wanted.includes(record.type));
    return ids[place % Math.max(1, ids.length)]?.id ?? 'nobody';
  });
}

const text = fc.oneof(
  { weight: 20, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.constant('x'.repeat(600)) },
);
const column = fc.oneof({ weight: 12, arbitrary: fc.nat(4) }, fc.constantFrom(199, 200, -1, 0.5));
const share = fc.option(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(-0, 2)));
const measured = fc.option(fc.oneof(fc.integer(), fc.nat(1000)).map(bareValue));

/** Fields of arguments, each a fixed value or drawn from the document. */
function act(name: string, fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Act> {
  return fc.record(fields).map((drawn) => (session) => ({ name, args: told(drawn, session) }));
}

/** A value with every draw in it told against the document. */
function told(value: unknown, session: DocumentSession): unknown {
  if (typeof value === 'function') return told((value as Draw<unknown>)(session), session);
  if (Array.isArray(value)) return value.map((item) => told(item, session));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, told(item, session)]));
}

/** A patch with some of the fields. */
function patch(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  return fc.record(fields, { requiredKeys: [] });
}

const item = idOf('touchpoint', 'card');
const many = fc.array(
  idOf('touchpoint', 'card', 'pain', 'metricCard', 'connection', 'stage', 'lane', 'journey'),
  { minLength: 1, maxLength: 4 },
);
const beforeId = fc.oneof(fc.constant(null), item);
const place = { stageId: idOf('stage'), laneId: idOf('lane'), column, beforeId };
const emotion = fc.option(
  fc.record({
    value: fc.integer({ min: -1, max: 12 }),
    min: fc.constantFrom(0, 1),
    max: fc.constantFrom(5, 10, 1),
    label: fc.constant(null),
    source: fc.constantFrom('manual', 'import'),
  }),
);

/** The diff of something done before, as an undo out of turn would revert it. */
const oldDiff: fc.Arbitrary<Draw<unknown>> = fc.nat(1000).map((at) => (session) => {
  const { past } = session.history;
  return past[at % Math.max(1, past.length)]?.steps[0]?.diff ?? { added: {}, updated: {}, removed: {} };
});

const clipping: fc.Arbitrary<Draw<unknown>> = fc
  .array(idOf('touchpoint', 'card', 'pain'), { minLength: 1, maxLength: 3 })
  .map(
    (ids) => (session) =>
      copySelection(
        session.records,
        ids.map((id) => id(session)),
      ),
  );

/** Copies of records under fresh ids, still pointing where they did: good ones and bad ones. */
const fill: fc.Arbitrary<Draw<AnyRecord[]>> = fc
  .array(fc.record({ at: fc.nat(1000), salt: fc.nat(1_000_000) }), { minLength: 1, maxLength: 3 })
  .map((picks) => (session) => {
    const all = [...session.records.values()];
    return picks.map(({ at, salt }) => ({
      ...(all[at % all.length] ?? blankMapRecord()),
      id: `filled-${salt}`,
    }));
  });

export const mapActs: readonly fc.Arbitrary<Act>[] = [
  act('card.add', { ...place, text }),
  act('card.update', { id: idOf('card'), patch: patch({ text, tags: fc.array(text, { maxLength: 2 }) }) }),
  act('connection.add', {
    fromId: idOf('touchpoint'),
    toId: idOf('touchpoint'),
    kind: fc.constantFrom(...connectionKinds),
    share,
  }),
  act('connection.update', {
    id: idOf('connection'),
    patch: patch({
      fromId: idOf('touchpoint'),
      toId: idOf('touchpoint'),
      kind: fc.constantFrom(...connectionKinds),
      label: text,
    }),
  }),
  act('diff.revert', { diff: oldDiff }),
  act('document.fill', { records: fill }),
  act('items.align', {
    ids: fc.array(item, { minLength: 2, maxLength: 4 }),
    as: fc.constantFrom('row', 'column'),
  }),
  act('items.duplicate', { ids: many }),
  act('items.move', { moves: fc.array(fc.record({ id: item, ...place }), { minLength: 1, maxLength: 3 }) }),
  act('items.paste', {
    clipping,
    target: fc.option(
      fc.record(
        { stageId: idOf('stage'), laneId: idOf('lane'), hostId: idOf('touchpoint', 'stage') },
        { requiredKeys: ['stageId', 'laneId'] },
      ),
    ),
  }),
  act('items.remove', { ids: many }),
  act('journey.add', {
    side: fc.constantFrom('customer', 'employee'),
    mode: fc.constantFrom('lifecycle', 'blueprint'),
    title: text,
    personaId: fc.constantFrom(null, 'persona-1'),
    stages: fc.array(text, { maxLength: 3 }),
    lanes: fc.array(fc.record({ role: fc.constantFrom(...laneRoles), title: text }), { maxLength: 3 }),
  }),
  act('journey.update', { id: idOf('journey'), patch: patch({ title: text, completed: measured }) }),
  act('lane.add', {
    journeyId: idOf('journey'),
    role: fc.constantFrom('touchpoints', 'frontstage', 'quotes', 'text', 'emotions'),
    title: text,
    beforeId: fc.oneof(fc.constant(null), idOf('lane')),
  }),
  act('lane.move', { id: idOf('lane'), beforeId: fc.oneof(fc.constant(null), idOf('lane')) }),
  act('lane.update', {
    id: idOf('lane'),
    patch: patch({
      title: text,
      role: fc.constantFrom(...laneRoles),
      hidden: fc.boolean(),
      height: fc.nat(3000),
    }),
  }),
  act('map.update', {
    id: idOf('map'),
    patch: patch({
      title: text,
      currency: fc.constantFrom('RUB', 'EUR', 'eur'),
      customerValueMinor: fc.integer(),
    }),
  }),
  act('metric.add', {
    hostId: idOf('touchpoint', 'stage'),
    kind: fc.constantFrom(...metricKindNames),
    fields: patch({ value: measured, target: fc.option(fc.integer()) }),
  }),
  act('metric.update', {
    id: idOf('metricCard'),
    patch: patch({ kind: fc.constantFrom(...metricKindNames), value: measured, title: text }),
  }),
  act('pain.add', {
    targetId: idOf('touchpoint', 'stage'),
    kind: fc.constantFrom('pain', 'barrier'),
    title: text,
    fields: patch({ severity: fc.integer({ min: 0, max: 6 }), reach: share }),
  }),
  act('pain.update', {
    id: idOf('pain'),
    patch: patch({ targetId: idOf('touchpoint', 'stage'), title: text, lossShare: share }),
  }),
  act('stage.add', {
    journeyId: idOf('journey'),
    title: text,
    beforeId: fc.oneof(fc.constant(null), idOf('stage')),
  }),
  act('stage.move', { id: idOf('stage'), beforeId: fc.oneof(fc.constant(null), idOf('stage')) }),
  act('stage.update', {
    id: idOf('stage'),
    patch: patch({ title: text, entrants: measured, avoidableShare: share, hidden: fc.boolean() }),
  }),
  act('touchpoint.add', { ...place, title: text }),
  act('touchpoint.addNext', {
    fromId: idOf('touchpoint'),
    title: text,
    kind: fc.constantFrom('next', 'alternative'),
  }),
  act('touchpoint.update', {
    id: idOf('touchpoint'),
    patch: patch({ title: text, emotion, momentOfTruth: fc.boolean() }),
  }),
  act('touchpoint.updateMany', {
    changes: fc.array(fc.record({ id: idOf('touchpoint'), patch: patch({ emotion, owner: text }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
];

const libraryIcon = fc.constantFrom('web', 'chat', 'teleport');
const libraryId = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom('p-1', 'p-2') },
);

export const libraryActs: readonly fc.Arbitrary<Act>[] = [
  act('library.add', { type: fc.constant('persona'), id: libraryId, fields: patch({ name: text }) }),
  act('library.add', { type: fc.constant('channel'), fields: patch({ title: text, icon: libraryIcon }) }),
  act('library.add', { type: fc.constant('evidence'), fields: patch({ quote: text, n: fc.integer() }) }),
  act('library.update', { type: fc.constant('persona'), id: idOf('persona'), patch: patch({ name: text }) }),
  act('library.update', {
    type: fc.constant('channel'),
    id: idOf('channel'),
    patch: patch({ icon: libraryIcon }),
  }),
  act('library.update', {
    type: fc.constant('evidence'),
    id: idOf('evidence'),
    patch: patch({ title: text }),
  }),
  act('items.remove', {
    ids: fc.array(idOf('persona', 'channel', 'evidence'), { minLength: 1, maxLength: 2 }),
  }),
  act('document.fill', { records: fill }),
];

const undoOrRedo: fc.Arbitrary<Act> = fc
  .constantFrom('undo' as const, 'redo' as const)
  .map((which) => () => which);

/** Acts without undo and redo. */
export function anyCommands(acts: readonly fc.Arbitrary<Act>[], maxLength: number): fc.Arbitrary<Act[]> {
  return fc.array(fc.oneof(...acts), { maxLength, size: 'max' });
}

/** Acts with an undo or redo in every fourth place or so. */
export function anyActs(acts: readonly fc.Arbitrary<Act>[], maxLength: number): fc.Arbitrary<Act[]> {
  const oneOf = fc.oneof(...acts);
  const mixed = fc.oneof({ weight: 3, arbitrary: oneOf }, { weight: 1, arbitrary: undoOrRedo });
  return fc.array(mixed, { maxLength, size: 'max' });
}
