import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** A mistake of the program in one screen does not take the others with it, and the person learns what was kept. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Failure onRetry={() => this.setState({ failed: false })} />;
  }
}

function Failure({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const { t } = useText();
  return (
    <div role="alert">
      <EmptyState icon={TriangleAlert} title={t('app.crash.title')} text={t('app.crash.text')}>
        <Button variant="primary" onClick={onRetry}>
          {t('app.crash.retry')}
        </Button>
        <Button onClick={() => location.reload()}>{t('app.crash.reload')}</Button>
      </EmptyState>
    </div>
  );
}
