/**
 * The part of a command's tests that is the same for all of them: what one undo and one redo do. What the command does, and
 * when it is refused, each command's own file says.
 */
import { expect, it } from 'vitest';
import { documentProblems } from '../../src/core/rules/document-rules.ts';
import type { MapBuilder } from './map-builder.ts';

/**
 * @param what the sentence's middle: "a stage is added".
 * @param scene sets the scene and gives the act, which must be one transaction.
 */
export function itUndoesAndRedoes(what: string, scene: () => { map: MapBuilder; act: () => unknown }): void {
  it(`given that ${what}, when it is undone, then the map is exactly as it was`, () => {
    const { map, act } = scene();
    const before = map.records;
    act();
    expect(map.records).not.toEqual(before);
    expect(map.undo()).toMatchObject({ ok: true, transaction: { origin: 'undo' } });
    expect(map.records).toEqual(before);
    expect(documentProblems(map.records, map.session.kind)).toEqual([]);
  });

  it(`given that ${what} and undone, when it is redone, then it is there again, ids and all`, () => {
    const { map, act } = scene();
    act();
    const after = map.records;
    map.undo();
    expect(map.redo()).toMatchObject({ ok: true, transaction: { origin: 'redo' } });
    expect(map.records).toEqual(after);
    expect(documentProblems(map.records, map.session.kind)).toEqual([]);
  });
}

/** That a command is refused with a reason, and that nothing changed. */
export function expectRefused(map: MapBuilder, attempt: () => unknown, key: string): void {
  const before = map.session;
  expect(attempt()).toMatchObject({ ok: false, reason: { key } });
  expect(map.session).toBe(before);
}
