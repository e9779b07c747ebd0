import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatMetric,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  formatScore,
  formatShare,
  formatSignedPercent,
  minorUnitsOf,
} from '../../../src/core/words/format-number.ts';

/** So that a no-break space can be told from a plain one in a failing test. */
const plain = (text: string): string => text.replaceAll('\u00A0', '_');

describe('numbers in words', () => {
  it('groups and separates as the language does, with spaces that do not break', () => {
    expect(plain(formatNumber(1234567.891, 'ru'))).toBe('1_234_567,89');
    expect(formatNumber(1234567.891, 'en')).toBe('1,234,567.89');
    expect(formatNumber(-3, 'en')).toBe('\u22123');
    expect(formatNumber(-0, 'ru')).toBe('0');
  });

  it('writes percents, shares and scores', () => {
    expect(plain(formatPercent(41, 'ru'))).toBe('41_%');
    expect(formatPercent(41.25, 'en')).toBe('41.3%');
    expect(plain(formatShare(0.71, 'ru'))).toBe('71_%');
    expect(plain(formatSignedPercent(-41, 'ru'))).toBe('\u221241_%');
    expect(formatSignedPercent(5, 'en')).toBe('+5%');
    expect(formatSignedPercent(0, 'en')).toBe('0%');
    expect(formatScore(31, 'ru')).toBe('+31');
    expect(formatScore(-12, 'en')).toBe('\u221212');
    expect(formatScore(0, 'ru')).toBe('0');
  });

  it('shortens money as the picture does', () => {
    const short = (rubles: number) => plain(formatMoneyShort(rubles * 100, 'RUB', 'ru'));
    expect(short(3_800_000)).toBe('3,8_млн_₽');
    expect(short(400_000)).toBe('0,4_млн_₽');
    expect(short(375_000)).toBe('0,38_млн_₽');
    expect(short(-400_000)).toBe('\u22120,4_млн_₽');
    expect(short(999_700)).toMatch(/^1_млн_₽|1_000_тыс\._₽$/);
    expect(short(52_300)).toBe('52_тыс._₽');
    expect(short(990)).toBe('990_₽');
    expect(formatMoneyShort(380_000_000, 'USD', 'en')).toBe('$3.8M');
    expect(formatMoneyShort(40_000_000, 'USD', 'en')).toBe('$400K');
    expect(formatMoneyShort(1_200_000, 'JPY', 'en')).toBe('¥1.2M');
  });

  it('writes money in full and knows how many minor units a currency has', () => {
    expect(plain(formatMoney(380_000_000, 'RUB', 'ru'))).toBe('3_800_000_₽');
    expect(plain(formatMoney(12_345, 'RUB', 'ru'))).toBe('123,45_₽');
    expect(formatMoney(380_000_050, 'USD', 'en')).toBe('$3,800,000.50');
    expect([minorUnitsOf('RUB'), minorUnitsOf('JPY'), minorUnitsOf('KWD')]).toEqual([100, 1, 1000]);
  });

  it('writes days, and leaves what is no day as it is', () => {
    expect(plain(formatDay('2026-04-15', 'ru'))).toBe('15_апр._2026');
    expect(plain(formatDay('2026-04-15', 'en'))).toBe('Apr_15,_2026');
    expect(formatDay('soon', 'en')).toBe('soon');
  });

  it('writes a metric with its unit', () => {
    expect(plain(formatMetric(11.2, { kind: 'time', unit: 'minutes' }, 'RUB', 'ru'))).toBe('11,2_мин');
    expect(plain(formatMetric(11.2, { kind: 'time', unit: 'minutes' }, 'RUB', 'en'))).toBe('11.2_min');
    expect(formatMetric(-12, { kind: 'enps', unit: 'score' }, 'RUB', 'ru')).toBe('\u221212');
    expect(formatMetric(5.1, { kind: 'ces', unit: 'score' }, 'RUB', 'ru')).toBe('5,1');
    expect(plain(formatMetric(1500, { kind: 'cost', unit: 'money' }, 'RUB', 'ru'))).toBe('1_500_₽');
    expect(plain(formatMetric(5998, { kind: 'volume', unit: 'count' }, 'RUB', 'ru'))).toBe('5_998');
  });
});
