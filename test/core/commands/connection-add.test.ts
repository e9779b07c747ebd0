import { describe, expect, it } from 'vitest';
import { expectRefused, itUndoesAndRedoes } from '../../support/command-story.ts';
import { shopMap } from '../../support/map-builder.ts';

describe('connection.add', () => {
  it('given two touchpoints, when they are connected, then the arrow has its kind, label and share', () => {
    const { map, touchpoints } = shopMap();
    const ends = { fromId: touchpoints.find, toId: touchpoints.pay };
    const [id = ''] = map.run('connection.add', {
      ...ends,
      kind: 'alternative',
      label: 'in haste',
      share: 0.2,
    });
    expect(map.record('connection', id)).toEqual({
      ...ends,
      id,
      type: 'connection',
      kind: 'alternative',
      label: 'in haste',
      share: 0.2,
    });
  });

  it("given both sides, when an employee's touchpoint supports a customer's, then the arrow crosses the line", () => {
    const { map, touchpoints } = shopMap();
    const id = map.connect(touchpoints.serve, touchpoints.pay, 'supports');
    expect(map.record('connection', id).kind).toBe('supports');
  });

  it('given a touchpoint, when it loops to itself, then that is a loop', () => {
    const { map, touchpoints } = shopMap();
    const id = map.connect(touchpoints.compare, touchpoints.compare, 'loop');
    expect(map.index.connectionsOf(touchpoints.compare).map((connection) => connection.id)).toEqual([id]);
  });

  itUndoesAndRedoes('two touchpoints are connected', () => {
    const { map, touchpoints } = shopMap();
    return { map, act: () => map.connect(touchpoints.find, touchpoints.compare) };
  });

  it.each([
    { from: 'find', to: 'find', kind: 'next', key: 'refusal.connectItself' },
    { from: 'find', to: 'serve', kind: 'next', key: 'refusal.connectAcrossSides' },
    { from: 'pay', to: 'serve', kind: 'supports', key: 'refusal.supportsDirection' },
    { from: 'serve', to: 'interview', kind: 'supports', key: 'refusal.supportsDirection' },
  ] as const)('given $from and $to, when they are connected as $kind, then it is refused', (given) => {
    const { map, touchpoints } = shopMap();
    const ends = { fromId: touchpoints[given.from], toId: touchpoints[given.to] };
    expectRefused(map, () => map.attempt('connection.add', { ...ends, kind: given.kind }), given.key);
  });

  it('given a connection, when the same is drawn again, then it is refused', () => {
    const { map, touchpoints } = shopMap();
    map.connect(touchpoints.find, touchpoints.pay);
    const ends = { fromId: touchpoints.find, toId: touchpoints.pay };
    const attempt = () => map.attempt('connection.add', { ...ends, kind: 'next' });
    expectRefused(map, attempt, 'refusal.connectedAlready');
  });

  it('given a stage, when a touchpoint is connected to it, then it is refused', () => {
    const { map, touchpoints, stages } = shopMap();
    const ends = { fromId: touchpoints.find, toId: stages.buy };
    const attempt = () => map.attempt('connection.add', { ...ends, kind: 'next' });
    expectRefused(map, attempt, 'refusal.connectTouchpoints');
  });
});
