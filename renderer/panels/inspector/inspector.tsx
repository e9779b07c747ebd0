import { type ReactNode, useMemo, useRef } from 'react';
import type { AnyRecord } from '../../../src/core/model/any-record.ts';
import { useEditorUi, useMapRecords } from '../../state/editor-context.ts';
import { CardInspector } from './card-inspector.tsx';
import { ConnectionInspector } from './connection-inspector.tsx';
import styles from './inspector.module.css';
import { JourneyInspector } from './journey-inspector.tsx';
import { LaneInspector } from './lane-inspector.tsx';
import { MapInspector } from './map-inspector.tsx';
import { MetricCardInspector } from './metric-card-inspector.tsx';
import { PainInspector } from './pain-inspector.tsx';
import { InspectedRecordContext, type NewRecord } from './parts/new-record-focus.ts';
import { SeveralInspector } from './several-inspector.tsx';
import { StageInspector } from './stage-inspector.tsx';
import { TouchpointInspector } from './touchpoint-inspector.tsx';

/** Shows and changes what is selected; with nothing selected, the map itself. */
export function Inspector(): ReactNode {
  const records = useMapRecords();
  const selection = useEditorUi((state) => state.selection);
  const newRecord = useRef<NewRecord>({ id: null });
  const selected = [...selection].flatMap((id) => records.get(id) ?? []);
  const [record] = selected;
  const id = record?.id ?? '';
  const inspected = useMemo(() => ({ id, newRecord: newRecord.current }), [id]);
  return (
    <InspectedRecordContext value={inspected}>
      {/* A new record gets new fields, and the old ones write down what was being typed. */}
      <div key={selected.length > 1 ? 'several' : id} className={styles.inspector}>
        {record === undefined ? (
          <MapInspector />
        ) : selected.length > 1 ? (
          <SeveralInspector records={selected} />
        ) : (
          <RecordInspector record={record} />
        )}
      </div>
    </InspectedRecordContext>
  );
}

function RecordInspector({ record }: { readonly record: AnyRecord }): ReactNode {
  switch (record.type) {
    case 'touchpoint':
      return <TouchpointInspector touchpoint={record} />;
    case 'stage':
      return <StageInspector stage={record} />;
    case 'lane':
      return <LaneInspector lane={record} />;
    case 'connection':
      return <ConnectionInspector connection={record} />;
    case 'pain':
      return <PainInspector pain={record} />;
    case 'card':
      return <CardInspector card={record} />;
    case 'metricCard':
      return <MetricCardInspector card={record} />;
    case 'journey':
      return <JourneyInspector journey={record} />;
    default:
      return <MapInspector />;
  }
}
