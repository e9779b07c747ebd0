/** A map that tests draw on, and how they look at it. */
import type { Client } from '../../src/contract/client.ts';
import type { AnyRecord } from '../../src/core/model/any-record.ts';
import { documentIndex } from '../../src/core/store/document-index.ts';
import type { Records } from '../../src/core/store/records.ts';
import type { TestWindowSession } from './test-window-session.ts';

export async function blankMap(client: Client): Promise<string> {
  const input = { templateId: 'blank', language: 'en', title: 'Shared' } as const;
  return (await client.call('maps.create', input)).mapId;
}

export function firstStageAndLane(records: Records): { stageId: string; laneId: string; journeyId: string } {
  const index = documentIndex(records);
  const [journey] = index.journeys;
  const stageId = index.stagesOf(journey?.id ?? '')[0]?.id ?? '';
  const laneId = index.lanesOf(journey?.id ?? '').find((lane) => lane.role === 'touchpoints')?.id ?? '';
  return { stageId, laneId, journeyId: journey?.id ?? '' };
}

export function addTouchpoint(window: TestWindowSession, title: string): boolean {
  const { stageId, laneId } = firstStageAndLane(window.session.records);
  return window.run('touchpoint.add', { stageId, laneId, column: 0, beforeId: null, title });
}

export function touchpointTitles(records: Iterable<AnyRecord>): string[] {
  return [...records].flatMap((record) => (record.type === 'touchpoint' ? [record.title] : [])).sort();
}

export function byId(records: Iterable<AnyRecord>): Record<string, AnyRecord> {
  return Object.fromEntries([...records].map((record) => [record.id, record]));
}
