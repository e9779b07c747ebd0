import { describe, expect, it } from 'vitest';
import { withNumbers } from '../../../renderer/panels/losses/formula-numbers.ts';
import { stageLossRows, totalUpperBound } from '../../../renderer/panels/losses/loss-inputs.ts';
import { claimedShare, painUpperBound } from '../../../renderer/panels/losses/pain-money.ts';
import { bareValue } from '../../../src/core/model/measured-value.ts';
import { formatMoney, formatNumber, formatShare } from '../../../src/core/words/format-number.ts';
import { MapBuilder, mapId } from '../../support/map-builder.ts';

const text = {
  number: (value: number, digits?: number) => formatNumber(value, 'en', digits),
  money: (minor: number, currency: string) => formatMoney(minor, currency, 'en'),
  share: (share: number) => formatShare(share, 'en'),
};

/** An online shop: V = 1000, all leavers avoidable. */
function shop(avoidable: number | null = 1) {
  const map = new MapBuilder();
  const journey = map.customer(['Visit', 'Basket', 'Order'], ['touchpoints']);
  map.run('map.update', { id: mapId, patch: { customerValueMinor: 100_000 } });
  map.run('journey.update', { id: journey, patch: { completed: bareValue(452) } });
  const stages = map.stages(journey);
  for (const [place, entrants] of [50_000, 4_800, 6_030].entries()) {
    const patch = { entrants: bareValue(entrants), avoidableShare: avoidable };
    map.run('stage.update', { id: stages[place] ?? '', patch });
  }
  return { map, journey, stages };
}

describe('the numbers behind the losses', () => {
  it('stand in the formula of the upper bound as they are', () => {
    const { map, journey } = shop();
    const [visit] = stageLossRows(map.index, journey);
    if (visit === undefined) throw new Error('no row');
    expect(withNumbers('upper', visit, 'USD', text)).toBe('(50,000 − 4,800) × $1,000 = $45,200,000');
  });

  it('give the expected loss its conversion and its share', () => {
    const { map, journey } = shop(0.5);
    const [visit] = stageLossRows(map.index, journey);
    if (visit === undefined) throw new Error('no row');
    expect(withNumbers('expected', visit, 'USD', text)).toBe(
      '(50,000 − 4,800) × 0.0942 × $1,000 × 0.5 = $2,128,166.67',
    );
  });

  it('leave a question mark where nobody has said: an empty share is never taken for all', () => {
    const { map, journey } = shop(null);
    const [visit] = stageLossRows(map.index, journey);
    if (visit === undefined) throw new Error('no row');
    expect(withNumbers('expected', visit, 'USD', text)).toMatch(/× \? = \?$/);
    expect(visit.loss.missing).toEqual(['avoidableShare']);
  });

  it('count from the last stage to the completed ones', () => {
    const { map, journey } = shop();
    const order = stageLossRows(map.index, journey).at(-1);
    expect(order).toMatchObject({ isLast: true, wentOn: 452, left: 5578, conversion: 1 });
  });

  it('call no growth a loss', () => {
    const { map, journey } = shop();
    const basket = stageLossRows(map.index, journey)[1];
    expect(basket).toMatchObject({ left: null, loss: { upperBoundMinor: null, missing: ['growth'] } });
  });

  it('add up the upper bounds that are there and count those that are not', () => {
    const { map, journey } = shop();
    const total = totalUpperBound(stageLossRows(map.index, journey));
    expect(total).toEqual({ upperBoundMinor: 4_520_000_000 + 557_800_000, without: 1 });
    expect(totalUpperBound([])).toEqual({ upperBoundMinor: null, without: 0 });
  });
});

describe('what a pain is held to explain', () => {
  it('is its share of the upper bound of its stage, also from a touchpoint of that stage', () => {
    const { map, journey, stages } = shop();
    const [visit = ''] = stages;
    const [lane = ''] = map.lanes(journey);
    const touchpoint = map.touchpoint(visit, lane, 'Landing page');
    const pain = map.pain(touchpoint, 'Slow', 'barrier', { lossShare: 0.25 });
    expect(painUpperBound(map.index, map.record('pain', pain))).toBe(4_520_000_000 / 4);
  });

  it('is not known without a share, however severe the pain is', () => {
    const { map, stages } = shop();
    const pain = map.pain(stages[0] ?? '', 'Slow', 'pain', { severity: 5, reach: 1 });
    expect(painUpperBound(map.index, map.record('pain', pain))).toBeNull();
  });

  it('adds up over a stage, so that claims beyond the whole loss can be told', () => {
    const { map, stages } = shop();
    const [visit = '', basket = ''] = stages;
    for (let made = 0; made < 10; made += 1) map.pain(visit, `Pain ${made}`, 'pain', { lossShare: 0.1 });
    expect(claimedShare(map.index, visit)).toBe(1);
    map.pain(visit, 'One more', 'barrier', { lossShare: 0.1 });
    expect(claimedShare(map.index, visit)).toBe(1.1);
    expect(claimedShare(map.index, basket)).toBe(0);
  });
});
