import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { evidenceCoverage } from '../../../src/core/analysis/evidence-coverage.ts';
import { mapCounts } from '../../../src/core/analysis/map-counts.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { tellFailure } from '../../i18n/tell-failure.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import type { SaveState } from '../../state/document-store.ts';
import { useEditor, useEditorUi, useMapRecords } from '../../state/editor-context.ts';
import { ActionButton } from '../actions/action-button.tsx';
import { showAll, toggleMinimap, zoomIn, zoomNormal, zoomOut } from '../actions/view-actions.ts';
import styles from './status-bar.module.css';

export function StatusBar(): ReactNode {
  return (
    <footer className={styles.bar}>
      <SavedState />
      <Counts />
      <View />
    </footer>
  );
}

const saveIcons = { saved: CircleCheck, saving: CircleDashed, notSaved: CircleAlert } as const;

/** Follows the host's acknowledgement and nothing else; the library counts too. */
function SavedState(): ReactNode {
  const text = useText();
  const { map, library } = useEditor();
  const mapState = useStore(map.state, saveKey);
  const libraryState = useStore(library.state, saveKey);
  const state = worse(mapState, libraryState);
  const failure = map.state.getState().saveFailure ?? library.state.getState().saveFailure;
  const Icon = saveIcons[state];
  return (
    <span className={styles.saved} data-state={state} role="status">
      <Icon size={14} aria-hidden />
      {text.t(`map.save.${state}`)}
      {state === 'notSaved' && failure !== null ? (
        <>
          <span className={styles.reason}>{text.tell(tellFailure(failure))}</span>
          <button
            type="button"
            className={styles.retry}
            onClick={() => {
              map.reconnect();
              library.reconnect();
            }}
          >
            {text.t('app.retry')}
          </button>
        </>
      ) : null}
    </span>
  );
}

function saveKey(state: { readonly saveState: SaveState }): SaveState {
  return state.saveState;
}

function worse(first: SaveState, second: SaveState): SaveState {
  if (first === 'notSaved' || second === 'notSaved') return 'notSaved';
  return first === 'saving' || second === 'saving' ? 'saving' : 'saved';
}

function Counts(): ReactNode {
  const text = useText();
  const index = documentIndex(useMapRecords());
  const { touchpoints, pains, barriers } = mapCounts(index);
  const { share } = evidenceCoverage(index);
  const parts = [text.t('count.touchpoint', { count: touchpoints })];
  if (pains > 0) parts.push(text.t('count.pain', { count: pains }));
  if (barriers > 0) parts.push(text.t('count.barrier', { count: barriers }));
  if (share !== null) parts.push(text.t('map.evidence', { share: text.share(share) }));
  return <span className={styles.counts}>{parts.join(' · ')}</span>;
}

function View(): ReactNode {
  const text = useText();
  const app = useApp();
  const editor = useEditor();
  const zoom = useEditorUi((state) => state.zoom);
  const minimap = useEditorUi((state) => state.minimap);
  const canvas = useEditorUi((state) => state.canvas);
  if (canvas === null) return null;
  const context = { app, editor };
  return (
    <span className={styles.view}>
      <ActionButton action={zoomOut} context={context} size="small" />
      <button
        type="button"
        className={styles.zoom}
        title={text.t('action.zoom.normal')}
        onClick={() => zoomNormal.run(context)}
      >
        {text.share(zoom)}
      </button>
      <ActionButton action={zoomIn} context={context} size="small" />
      <button type="button" className={styles.showAll} onClick={() => showAll.run(context)}>
        {text.t('action.zoom.all')}
      </button>
      <ActionButton action={toggleMinimap} context={context} size="small" pressed={minimap} />
    </span>
  );
}
