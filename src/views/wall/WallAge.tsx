import { usePreferences } from '#browser/preferences.ts';
import { useNow } from '#browser/useNow.ts';
import { age } from '#channels/time.ts';
import type { Loaded } from '#queries/loaded.ts';
import { POLL_MS } from '#queries/polling.ts';

/** How old the board is, and when it is asked for again. Not spoken each second. */
export function WallAge({
  listing: { asOf, failure, refreshing },
}: {
  readonly listing: Extract<Loaded<unknown>, { kind: 'ready' }>;
}) {
  const now = useNow(1_000);
  const byItself = usePreferences().polling === 'on';
  const left = Math.ceil((asOf + POLL_MS - now) / 1_000);
  return (
    <p className="ms-auto flex-none narrow:ms-0">
      Checked {age(now - asOf)} ago
      {refreshing
        ? ' · checking'
        : !byItself
          ? ' · not asked again by itself'
          : failure === null && left > 0 && ` · next in ${String(left)} s`}
    </p>
  );
}
