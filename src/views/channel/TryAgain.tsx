import { Button } from '#ui/Button.tsx';

/** The way on from a notice about data: asks for it at once. */
export function TryAgain({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Button tone="quiet" size="sm" onClick={onRetry}>
      Try again
    </Button>
  );
}
