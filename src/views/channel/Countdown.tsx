import { useNow } from '#browser/useNow.ts';

/** Counts down to the next try, at `until` (epoch ms). Not spoken each second: it stands outside of what is announced. */
export function Countdown({ until }: { readonly until: number }) {
  const now = useNow(1_000);
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000));
  return (
    <span role="timer" aria-live="off" className="tabular-nums">
      Next try in {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}.
    </span>
  );
}
