import { Users, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { command } from '../../../src/core/commands/registry.ts';
import type { LaneRole } from '../../../src/core/model/lane-role.ts';
import { documentIndex } from '../../../src/core/store/document-index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useEditor, useMapRecords } from '../../state/editor-context.ts';
import { Button } from '../../ui/button.tsx';
import styles from './add-buttons.module.css';

const lifecycleStages = ['attraction', 'hiring', 'onboarding', 'development', 'retention', 'exit'] as const;
const lifecycleLanes: readonly LaneRole[] = ['pains', 'emotions', 'touchpoints'];
const blueprintLanes: readonly LaneRole[] = ['support', 'backstage', 'frontstage'];
const customerStages = ['awareness', 'choice', 'purchase', 'use', 'loyalty'] as const;
const customerLanes: readonly LaneRole[] = ['emotions', 'touchpoints', 'pains'];

/** Offers the sides that the map does not have yet. */
export function AddEmployeeSide(): ReactNode {
  const editor = useEditor();
  const { t } = useText();
  const { journeys } = documentIndex(useMapRecords());
  const has = (side: string, mode: string): boolean =>
    journeys.some((journey) => journey.side === side && journey.mode === mode);
  const hasCustomer = has('customer', 'lifecycle');

  function add(
    side: 'customer' | 'employee',
    mode: 'lifecycle' | 'blueprint',
    stages: readonly string[],
    roles: readonly LaneRole[],
  ): void {
    editor.map.run(
      command('journey.add', {
        side,
        mode,
        title: '',
        personaId: null,
        stages: stages.map((stage) => t(`canvas.newStages.${side}.${stage}`)),
        lanes: roles.map((role) => ({ role, title: t(`laneRole.${role}`) })),
      }),
    );
    editor.ui.state.getState().canvas?.showAll();
  }

  return (
    <div className={styles.sides}>
      {hasCustomer ? null : (
        <Button icon={Users} onClick={() => add('customer', 'lifecycle', customerStages, customerLanes)}>
          {t('canvas.addCustomer')}
        </Button>
      )}
      {has('employee', 'lifecycle') ? null : (
        <Button icon={Users} onClick={() => add('employee', 'lifecycle', lifecycleStages, lifecycleLanes)}>
          {t('canvas.addLifecycle')}
        </Button>
      )}
      {has('employee', 'blueprint') || !hasCustomer ? null : (
        <Button icon={Workflow} onClick={() => add('employee', 'blueprint', [], blueprintLanes)}>
          {t('canvas.addBlueprint')}
        </Button>
      )}
    </div>
  );
}
