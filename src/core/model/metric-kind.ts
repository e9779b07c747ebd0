/**
 * The metrics every map knows, with their unit, sense and range (DOMAIN 1.5 and 2). `direction` is the way that is
 * better; a card may turn it round (CES 1.0 asked for effort, where less is better).
 */
export const metricUnits = [
  'percent',
  'score',
  'money',
  'minutes',
  'hours',
  'days',
  'count',
  'number',
] as const;
export type MetricUnit = (typeof metricUnits)[number];
export type MetricDirection = 'up' | 'down';

export interface MetricKindFacts {
  readonly unit: MetricUnit;
  readonly direction: MetricDirection;
  /** Values outside are refused; null where the metric has no bound on that side. */
  readonly min: number | null;
  readonly max: number | null;
  readonly sides: readonly ('customer' | 'employee')[];
}

const both = ['customer', 'employee'] as const;
const customer = ['customer'] as const;
const employee = ['employee'] as const;

/** Percent metrics hold percents (41 means 41 %), as people type and read them. */
export const metricKinds = {
  dropOff: { unit: 'percent', direction: 'down', min: 0, max: 100, sides: both },
  conversion: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: both },
  csat: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: both },
  nps: { unit: 'score', direction: 'up', min: -100, max: 100, sides: customer },
  ces: { unit: 'score', direction: 'up', min: 1, max: 7, sides: both },
  enps: { unit: 'score', direction: 'up', min: -100, max: 100, sides: employee },
  turnover: { unit: 'percent', direction: 'down', min: 0, max: null, sides: employee },
  engagement: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: employee },
  fcr: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: both },
  sla: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: both },
  retention: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: both },
  churn: { unit: 'percent', direction: 'down', min: 0, max: 100, sides: customer },
  repeatContacts: { unit: 'percent', direction: 'down', min: 0, max: 100, sides: both },
  absence: { unit: 'percent', direction: 'down', min: 0, max: 100, sides: employee },
  offerAcceptance: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: employee },
  time: { unit: 'minutes', direction: 'down', min: 0, max: null, sides: both },
  waitingTime: { unit: 'minutes', direction: 'down', min: 0, max: null, sides: both },
  handlingTime: { unit: 'minutes', direction: 'down', min: 0, max: null, sides: both },
  timeToFill: { unit: 'days', direction: 'down', min: 0, max: null, sides: employee },
  timeToProductivity: { unit: 'days', direction: 'down', min: 0, max: null, sides: employee },
  cost: { unit: 'money', direction: 'down', min: null, max: null, sides: both },
  revenue: { unit: 'money', direction: 'up', min: null, max: null, sides: both },
  ltv: { unit: 'money', direction: 'up', min: null, max: null, sides: customer },
  cac: { unit: 'money', direction: 'down', min: 0, max: null, sides: customer },
  volume: { unit: 'count', direction: 'up', min: 0, max: null, sides: both },
  own: { unit: 'number', direction: 'up', min: null, max: null, sides: both },
} as const satisfies Record<string, MetricKindFacts>;

export type MetricKind = keyof typeof metricKinds;
export const metricKindNames = Object.keys(metricKinds) as [MetricKind, ...MetricKind[]];

export function metricKindFacts(kind: MetricKind): MetricKindFacts {
  return metricKinds[kind];
}
