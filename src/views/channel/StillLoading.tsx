import { useElapsed } from '#browser/useElapsed.ts';
import { Spinner } from '#ui/Spinner.tsx';

const SLOW_MS = 5_000;

/** Says after 5 s that the first answer is slow to come (PRODUCT section 5); nothing before. */
export function StillLoading() {
  const slow = useElapsed(SLOW_MS);
  if (!slow) return null;
  return (
    <p role="alert" className="mb-3 flex items-center gap-2 text-ink-2">
      <Spinner /> Still loading. Postbreeze is slow to answer; it is tried for 30 s.
    </p>
  );
}
