import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { smallLibrary } from '../../support/map-builder.ts';

describe('library.update', () => {
  it('given library records, when they change, then each holds its new fields', () => {
    const { map, persona, channel, evidence } = smallLibrary();
    map.run('library.update', { type: 'persona', id: persona, patch: { goals: 'Save time' } });
    map.run('library.update', { type: 'channel', id: channel, patch: { online: false } });
    map.run('library.update', { type: 'evidence', id: evidence, patch: { n: 12, date: '2026-03-01' } });
    expect(map.record('persona', persona).goals).toBe('Save time');
    expect(map.record('channel', channel).online).toBe(false);
    expect(map.record('evidence', evidence)).toMatchObject({ n: 12, date: '2026-03-01' });
  });

  itUndoesAndRedoes('a persona is renamed', () => {
    const { map, persona } = smallLibrary();
    const patch = { name: 'Ольга' };
    return { map, act: () => map.run('library.update', { type: 'persona', id: persona, patch }) };
  });

  it('given a channel, when it is updated as a persona, then it is refused', () => {
    const { map, channel } = smallLibrary();
    const attempt = () =>
      map.attempt('library.update', { type: 'persona', id: channel, patch: { name: 'x' } });
    expectRefused(map, attempt, 'refusal.gone');
  });

  it('given evidence, when its date is no day, then it is refused', () => {
    const { map, evidence } = smallLibrary();
    const patch = { date: 'spring' };
    const attempt = () => map.attempt('library.update', { type: 'evidence', id: evidence, patch });
    expectRefused(map, attempt, 'refusal.badArguments');
  });
});
