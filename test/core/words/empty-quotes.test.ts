import { expect, it } from 'vitest';
import { withoutEmptyQuotes } from '../../../src/core/words/empty-quotes.ts';

it('leaves out quotes that hold nothing, in both languages', () => {
  expect(withoutEmptyQuotes('Новая боль «»')).toBe('Новая боль');
  expect(withoutEmptyQuotes('New pain “ ”')).toBe('New pain');
  expect(withoutEmptyQuotes('Перенос «Звонок»')).toBe('Перенос «Звонок»');
});
