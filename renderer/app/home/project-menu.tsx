import { ChevronDown, Database, FilePlus, FolderOpen } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useApp, useHost } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu-items.tsx';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { OpenProjectDialog } from './open-project-dialog.tsx';
import {
  chooseAndCreateProject,
  chooseAndOpenProject,
  openProject,
  tellingProblem,
} from './project-operations.ts';
import { useAnswer } from './use-answer.ts';

const mostRecent = 8;

/** The open project; its menu leads to the others. */
export function ProjectMenu(): ReactNode {
  const { t } = useText();
  const app = useApp();
  const { client } = app.host;
  const info = useHost((state) => state.info);
  const path = info?.project.path ?? '';
  const [dialog, setDialog] = useState<'open' | 'create' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another project is another list
  const answer = useAnswer(useCallback(() => client.call('project.recent', {}), [client, path]));
  if (info === null) return null;
  const isNative = info.capabilities.nativeDialogs;
  const others =
    answer.state === 'there' ? answer.value.projects.filter((project) => project.path !== path) : [];

  const items = (): MenuItem[] => [
    ...(others.length === 0
      ? []
      : [
          { kind: 'heading', id: 'recent', label: t('home.project.recent') } as const,
          ...others.slice(0, mostRecent).map(
            (project): MenuItem => ({
              kind: 'action',
              id: project.path,
              label: project.title,
              detail: project.present ? project.path : t('home.project.missing', { path: project.path }),
              icon: Database,
              disabled: !project.present,
              run: () => void tellingProblem(openProject(app, project.path)),
            }),
          ),
          { kind: 'separator', id: 'end' } as const,
        ]),
    {
      kind: 'action',
      id: 'create',
      label: t('home.project.create'),
      icon: FilePlus,
      run: () => (isNative ? void chooseAndCreateProject(app) : setDialog('create')),
    },
    {
      kind: 'action',
      id: 'open',
      label: t('home.project.open'),
      icon: FolderOpen,
      run: () => (isNative ? void chooseAndOpenProject(app) : setDialog('open')),
    },
  ];

  return (
    <>
      <Menu
        items={items}
        trigger={
          <Button aria-label={t('home.project.label', { title: info.project.title })}>
            {info.project.title}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      />
      {dialog === 'create' ? <NewProjectDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'open' ? <OpenProjectDialog recent={others} onClose={() => setDialog(null)} /> : null}
    </>
  );
}
