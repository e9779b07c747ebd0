import { Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Failure } from '../../../src/contract/error-codes.ts';
import { tellFailure } from '../../i18n/tell-failure.ts';
import { useText } from '../../i18n/use-text.ts';
import { useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** The host did not answer at the start. */
export function StartFailure({ failure }: { readonly failure: Failure }): ReactNode {
  const text = useText();
  const { host } = useApp();
  return (
    <div role="alert">
      <EmptyState icon={Unplug} title={text.t('app.startFailed')} text={text.tell(tellFailure(failure))}>
        <Button variant="primary" onClick={() => void host.start()}>
          {text.t('app.retry')}
        </Button>
      </EmptyState>
    </div>
  );
}
