/** The currencies offered first; a map from elsewhere keeps its own. ISO 4217. */
export const currencies: readonly string[] = [
  'RUB',
  'USD',
  'EUR',
  'KZT',
  'BYN',
  'UZS',
  'AMD',
  'GEL',
  'AZN',
  'KGS',
  'AED',
  'TRY',
  'CNY',
  'INR',
  'GBP',
  'JPY',
];
