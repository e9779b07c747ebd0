import type { ReactNode } from 'react';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { useEditor, useEditorUi, useMap, useMapRecords } from '../../state/editor-context.ts';
import { Button } from '../../ui/button.tsx';
import type { Action } from '../actions/action.ts';
import { ActionButton } from '../actions/action-button.tsx';
import { exportMap, redo, showHistory, showInspector, undo } from '../actions/document-actions.ts';
import { MapTitle } from './map-title.tsx';
import styles from './top-bar.module.css';

export function TopBar(): ReactNode {
  const { t } = useText();
  const app = useApp();
  const editor = useEditor();
  // What the buttons say and whether they work follows from these.
  useMap((state) => state.session.history);
  const panel = useEditorUi((state) => state.sidePanel);
  const context = { app, editor };
  const button = (action: Action, pressed?: boolean): ReactNode => (
    <ActionButton action={action} context={context} {...(pressed === undefined ? {} : { pressed })} />
  );
  return (
    <header className={styles.bar}>
      <MapTitle />
      <MapFacts />
      <div className={styles.group}>
        {button(undo)}
        {button(redo)}
      </div>
      <div className={styles.end}>
        {button(showHistory, panel === 'history')}
        {button(showInspector, panel === 'inspector')}
        <Button variant="primary" icon={exportMap.icon} onClick={() => exportMap.run(context)}>
          {t('action.map.export')}
        </Button>
      </div>
    </header>
  );
}

/** State and period; a press shows the map itself in the inspector, where they are changed. */
function MapFacts(): ReactNode {
  const { t } = useText();
  const { ui } = useEditor();
  const { map } = documentIndex(useMapRecords());
  if (map === null) return null;
  const facts = [t(`mapState.${map.state}`), map.period].filter((fact) => fact !== '').join(' · ');
  return (
    <button
      type="button"
      className={styles.facts}
      aria-label={t('map.changeFacts', { facts })}
      onClick={() => {
        ui.select([]);
        if (ui.state.getState().sidePanel !== 'inspector') ui.togglePanel('inspector');
      }}
    >
      {facts}
    </button>
  );
}
