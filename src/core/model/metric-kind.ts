/**
 * The metrics every map knows, with their unit, sense and range. People bring the numbers, so what counts as what is
 * theirs to say in the value's source; the comments tell what each kind is held to be. `direction` is the way that is
 * better; a card may turn it round (CES 1.0 asked for effort, where less is better).
 */
/** Units that cards may have: `score` is a number of the kind's own range, `money` is in the map's currency. */
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
  /** What a new card has; a card may have another. Money is in major units (roubles, dollars) of the map's currency. */
  readonly unit: MetricUnit;
  readonly direction: MetricDirection;
  /** Values outside are refused; null where the metric has no bound on that side. */
  readonly min: number | null;
  readonly max: number | null;
  /** Whose journeys offer it. */
  readonly sides: readonly ('customer' | 'employee')[];
}

const both = ['customer', 'employee'] as const;
const customer = ['customer'] as const;
const employee = ['employee'] as const;

/** Percent metrics hold percents (41 means 41 %), as people type and read them. */
export const metricKinds = {
  /** Who entered and did not go on, of those who entered. */
  dropOff: { unit: 'percent', direction: 'down', min: 0, max: 100, sides: both },
  /** Who went on, of those who entered. */
  conversion: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: both },
  /** Favourable answers (4 and 5 of 5) of all answers; a mean is another metric. */
  csat: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: both },
  /** Percent of promoters (9-10 of 0-10) less percent of detractors (0-6); a score, written without a percent sign. */
  nps: { unit: 'score', direction: 'up', min: -100, max: 100, sides: customer },
  /** CES 2.0: the mean of 1-7 for "made it easy for me", 7 is easiest. */
  ces: { unit: 'score', direction: 'up', min: 1, max: 7, sides: both },
  /** NPS asked of employees about the place to work; not to be compared with a customer's NPS. */
  enps: { unit: 'score', direction: 'up', min: -100, max: 100, sides: employee },
  /** Separations of a period by its average headcount; over 100 when more left than there are places. */
  turnover: { unit: 'percent', direction: 'down', min: 0, max: null, sides: employee },
  /** The mean over the survey's items of the share of favourable answers. */
  engagement: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: employee },
  /** Contacts resolved at the first one; of all resolved or of all is for the source to say. */
  fcr: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: both },
  /** Cases done within the time that was promised. */
  sla: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: both },
  /** Who of those at the start of a period are there at its end: (end - new) / start. */
  retention: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: both },
  /** The rest of retention over the same period. */
  churn: { unit: 'percent', direction: 'down', min: 0, max: 100, sides: customer },
  /** Contacts that another one on the same matter follows. */
  repeatContacts: { unit: 'percent', direction: 'down', min: 0, max: 100, sides: both },
  /** Person-days lost by person-days to be worked. */
  absence: { unit: 'percent', direction: 'down', min: 0, max: 100, sides: employee },
  /** Offers of work that were taken, of those made. */
  offerAcceptance: { unit: 'percent', direction: 'up', min: 0, max: 100, sides: employee },
  /** From the start of a step to its end, waiting included. */
  time: { unit: 'minutes', direction: 'down', min: 0, max: null, sides: both },
  waitingTime: { unit: 'minutes', direction: 'down', min: 0, max: null, sides: both },
  /** Work on one case, without waiting (AHT). */
  handlingTime: { unit: 'minutes', direction: 'down', min: 0, max: null, sides: both },
  /** From an opening to the candidate who took it. */
  timeToFill: { unit: 'days', direction: 'down', min: 0, max: null, sides: employee },
  /** From the first day to full productivity. */
  timeToProductivity: { unit: 'days', direction: 'down', min: 0, max: null, sides: employee },
  cost: { unit: 'money', direction: 'down', min: null, max: null, sides: both },
  revenue: { unit: 'money', direction: 'up', min: null, max: null, sides: both },
  /** Margin of one customer over their whole time with the company. */
  ltv: { unit: 'money', direction: 'up', min: null, max: null, sides: customer },
  /** Spending on winning customers by customers won. */
  cac: { unit: 'money', direction: 'down', min: 0, max: null, sides: customer },
  /** Cases, contacts or orders of a period. */
  volume: { unit: 'count', direction: 'up', min: 0, max: null, sides: both },
  /** Whatever else people measure; its card's title names it. */
  own: { unit: 'number', direction: 'up', min: null, max: null, sides: both },
} as const satisfies Record<string, MetricKindFacts>;

export type MetricKind = keyof typeof metricKinds;
export const metricKindNames = Object.keys(metricKinds) as [MetricKind, ...MetricKind[]];

/** The facts of a kind, for code that does not know which kind it has. */
export function metricKindFacts(kind: MetricKind): MetricKindFacts {
  return metricKinds[kind];
}
