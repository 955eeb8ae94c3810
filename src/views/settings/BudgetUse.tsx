import { pausedUntil, requestsWithin } from '#browser/requestLog.ts';
import { useNow } from '#browser/useNow.ts';
import { KEY_LIMIT, OWN_MINUTE_LIMIT } from '#channels/requestBudget.ts';
import { Countdown } from '#views/channel/Countdown.tsx';

/** How much of the key's requests this browser used lately, in all its tabs. */
export function BudgetUse() {
  const now = useNow(1_000);
  const pause = pausedUntil(now);
  return (
    <div className="grid gap-1.5">
      <p className="font-medium text-ink">Requests used</p>
      <ul aria-label="Requests used" className="grid gap-0.5 tabular-nums text-ink-2">
        <li>
          {requestsWithin(60_000, now).all} of {KEY_LIMIT.minute} in the last minute
        </li>
        <li>
          {requestsWithin(15 * 60_000, now).all} of {KEY_LIMIT.quarterHour} in the last 15 minutes
        </li>
      </ul>
      {pause > 0 && (
        <p className="text-risk-text">
          Postbreeze asked for a pause. <Countdown until={pause} />
        </p>
      )}
      <p className="text-xs/[18px] text-pretty text-ink-3">
        Counted for all tabs of this browser together. What other programs do with the key is not in it. What nobody
        clicks on takes {OWN_MINUTE_LIMIT} a minute at most, in all tabs.
      </p>
    </div>
  );
}
