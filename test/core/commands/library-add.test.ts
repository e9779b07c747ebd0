import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { MapBuilder, shopMap, smallLibrary } from '../../support/map-builder.ts';

describe('library.add', () => {
  it('given a library, when a persona, a channel and evidence are added, then each has its defaults', () => {
    const { map, persona, channel, evidence } = smallLibrary();
    expect(map.record('persona', persona)).toMatchObject({ name: 'Olga', side: 'customer' });
    expect(map.record('channel', channel)).toMatchObject({ title: 'Site', icon: 'web', online: true });
    expect(map.record('evidence', evidence)).toMatchObject({
      title: 'Interviews',
      kind: 'interview',
      n: null,
    });
  });

  it('given a map that names a persona already, when it is added under that id, then it has it', () => {
    const map = new MapBuilder({ kind: 'library' });
    expect(map.run('library.add', { type: 'persona', id: 'persona-1', fields: {} })).toEqual(['persona-1']);
  });

  itUndoesAndRedoes('a channel is added', () => {
    const map = new MapBuilder({ kind: 'library' });
    return { map, act: () => map.run('library.add', { type: 'channel', fields: { icon: 'chat' } }) };
  });

  it('given a persona, when another is added under its id, then it is refused', () => {
    const { map, persona } = smallLibrary();
    const attempt = () => map.attempt('library.add', { type: 'persona', id: persona, fields: {} });
    expectRefused(map, attempt, 'refusal.idTaken');
  });

  it('given a map, when a persona is added to it instead of the library, then it is refused', () => {
    const { map } = shopMap();
    const attempt = () => map.attempt('library.add', { type: 'persona', fields: {} });
    expectRefused(map, attempt, 'problem.wrongDocument');
  });
});
