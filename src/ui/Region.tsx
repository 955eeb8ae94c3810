import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';

import { Button } from './Button.tsx';

/** A part of a screen that fails alone: a fault of ours in it costs this part and nothing else. */
export function Region({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      fallbackRender={({ resetErrorBoundary }) => (
        <div
          role="alert"
          className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-surface p-4 text-ink-2"
        >
          <p className="flex-1">{title} could not be shown: a fault in this page, not in your channels.</p>
          <Button onClick={resetErrorBoundary}>Try again</Button>
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
