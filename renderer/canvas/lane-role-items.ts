/** The kinds of lanes as a menu: choosing one adds it. */
import { command } from '../../src/core/commands/registry.ts';
import { laneRoles } from '../../src/core/model/lane-role.ts';
import { documentIndex } from '../../src/core/store/document-index.ts';
import type { Translate } from '../i18n/tell-message.ts';
import type { Editor } from '../state/editor-context.ts';
import type { MenuItem } from '../ui/menu-items.tsx';

/** @param afterId the lane that the new one follows; null: the last of the journey. */
export function laneRoleItems(
  editor: Editor,
  journeyId: string,
  afterId: string | null,
  t: Translate,
): MenuItem[] {
  const lanes = documentIndex(editor.map.records()).lanesOf(journeyId);
  const place = lanes.findIndex((lane) => lane.id === afterId);
  const beforeId = place === -1 ? null : (lanes[place + 1]?.id ?? null);
  return laneRoles.map((role) => ({
    kind: 'action',
    id: `lane.add.${role}`,
    label: t(`laneRole.${role}`),
    detail: t(`laneRoleHint.${role}`),
    run() {
      const title = t(`laneRole.${role}`);
      const outcome = editor.map.run(command('lane.add', { journeyId, role, title, beforeId }));
      if (!outcome.ok) return;
      const [id] = Object.keys(outcome.transaction.diff.added);
      if (id === undefined) return;
      editor.ui.select([id]);
      // Once it is on the map: below the window's edge, neither it nor the way to add another would be seen.
      setTimeout(() => editor.ui.state.getState().canvas?.reveal(id));
    },
  }));
}
