/**
 * The rules that every document keeps, whoever changes it. A command's result is checked here before it is shown, the
 * host checks the same before it stores, and files are checked on the way in. Each rule looks at one record and the
 * records it points at, so checking a change costs what the change costs, whatever the size of the map.
 */
import {
  type AnyRecord,
  type DocumentKind,
  documentKindOf,
  isParsed,
  recordDefinitions,
} from '../model/any-record.ts';
import type { RecordId } from '../model/fields.ts';
import { laneContent } from '../model/lane-role.ts';
import { isOrderKey } from '../model/order-key.ts';
import { findRecord, type RecordsView } from '../store/records.ts';
import { connectionProblem } from './can-connect.ts';
import { standTogether } from './stand-together.ts';

export interface RuleProblem {
  readonly recordId: RecordId;
  /** A key under `problem.` in the locales. */
  readonly key: string;
  readonly detail?: string;
}

/** What is wrong with one record in its document, or null. */
export function recordProblem(view: RecordsView, record: AnyRecord, kind: DocumentKind): RuleProblem | null {
  const problem = (key: string, detail?: string): RuleProblem =>
    detail === undefined ? { recordId: record.id, key } : { recordId: record.id, key, detail };

  if (!isParsed(record)) {
    const parsed = recordDefinitions[record.type]?.schema.safeParse(record);
    if (parsed === undefined) return problem('problem.unknownType', String(record.type));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const place = `${record.type}.${issue?.path.join('.') ?? ''}`;
      return problem('problem.shape', `${place}: ${issue?.message ?? ''}`);
    }
  }
  if (documentKindOf(record.type) !== kind) return problem('problem.wrongDocument', record.type);
  if ('order' in record && !isOrderKey(record.order)) return problem('problem.order');
  for (const reference of recordDefinitions[record.type].references) {
    const target = view.get((record as unknown as Record<string, string>)[reference.field] ?? '');
    if (target === undefined || !reference.to.includes(target.type)) {
      return problem('problem.danglingReference', `${record.type}.${reference.field}`);
    }
  }
  return ownRuleProblem(view, record, problem);
}

/** Rules of one record type that a schema can't say. */
function ownRuleProblem(
  view: RecordsView,
  record: AnyRecord,
  problem: (key: string, detail?: string) => RuleProblem,
): RuleProblem | null {
  switch (record.type) {
    case 'journey':
      return record.side === 'customer' && record.mode === 'blueprint'
        ? problem('problem.customerBlueprint')
        : null;
    case 'stage':
      return findRecord(view, 'journey', record.journeyId)?.mode === 'blueprint'
        ? problem('problem.stageInBlueprint')
        : null;
    case 'touchpoint':
    case 'card': {
      const lane = findRecord(view, 'lane', record.laneId);
      const stage = findRecord(view, 'stage', record.stageId);
      if (lane === undefined || stage === undefined) return problem('problem.danglingReference');
      if (laneContent(lane.role) !== (record.type === 'card' ? 'cards' : 'touchpoints')) {
        return problem('problem.wrongLane', lane.role);
      }
      return standTogether(view, stage, lane) ? null : problem('problem.cellAcrossJourneys');
    }
    case 'connection': {
      const reason = connectionProblem(view, record);
      return reason === null ? null : problem(reason);
    }
    default:
      return null;
  }
}

/** Rules about the document as a whole: one map record, one customer journey, one journey per side and mode. */
export function wholeProblems(view: RecordsView, kind: DocumentKind): RuleProblem[] {
  if (kind === 'library') return [];
  const problems: RuleProblem[] = [];
  let maps = 0;
  let customers = 0;
  const seen = new Set<string>();
  for (const record of view.values()) {
    if (record.type === 'map') maps += 1;
    if (record.type !== 'journey') continue;
    if (record.side === 'customer') customers += 1;
    const key = `${record.side} ${record.mode}`;
    if (seen.has(key)) problems.push({ recordId: record.id, key: 'problem.secondJourney' });
    seen.add(key);
  }
  if (maps !== 1) problems.push({ recordId: '', key: 'problem.oneMap', detail: String(maps) });
  if (customers > 1) problems.push({ recordId: '', key: 'problem.oneCustomer', detail: String(customers) });
  return problems;
}

/** Every broken rule of a document; empty when it is sound. */
export function documentProblems(view: RecordsView, kind: DocumentKind): RuleProblem[] {
  const problems = wholeProblems(view, kind);
  for (const record of view.values()) {
    const found = recordProblem(view, record, kind);
    if (found !== null) problems.push(found);
  }
  return problems;
}
