import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconOffline } from '#ui/icons.ts';

/** The server that sent this page does not say how to reach Postbreeze. */
export function StartFailed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center p-4">
      <h1 className="sr-only">Postbreeze Channels</h1>
      <EmptyState
        icon={<IconOffline size={24} />}
        title="This page could not start"
        detail="Its own server did not answer /config.json. Your channels keep publishing; only this view is missing."
      >
        <Button onClick={onRetry}>Try again</Button>
      </EmptyState>
    </main>
  );
}
