import type { i18n } from 'i18next';
import { Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Failure } from '../../../src/contract/error-codes.ts';
import { tellFailure } from '../../i18n/tell-failure.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusPage } from './status-page.tsx';

/** The window was opened without a host behind it: an old address, or the program has ended. */
export function NotConnected({
  failure,
  i18n,
}: {
  readonly failure: Failure;
  readonly i18n: i18n;
}): ReactNode {
  return (
    <I18nextProvider i18n={i18n}>
      <NotConnectedText failure={failure} />
    </I18nextProvider>
  );
}

function NotConnectedText({ failure }: { readonly failure: Failure }): ReactNode {
  const { t, tell } = useText();
  const text = failure.code === 'unauthorised' ? t('app.oldAddress') : tell(tellFailure(failure));
  return (
    <StatusPage>
      <EmptyState icon={Unplug} title={t('app.startFailed')} text={text}>
        <Button variant="primary" onClick={() => location.reload()}>
          {t('app.retry')}
        </Button>
      </EmptyState>
    </StatusPage>
  );
}
