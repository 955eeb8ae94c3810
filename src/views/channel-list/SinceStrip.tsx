import { lazy, Suspense, useMemo, useState } from 'react';

import { loadPart } from '#browser/missingParts.ts';
import { CHANGE_KINDS, changesIn, countsOf, type Change, type ChangeKind } from '#channels/changes.ts';
import { sinceMoment } from '#channels/changesWords.ts';
import type { ListedChannel } from '#channels/channel.ts';
import { calendarDay, type TimeStyle } from '#channels/time.ts';
import { usePast } from '#queries/usePast.ts';
import { useVisit } from '#queries/visits.ts';
import { IconButton } from '#ui/Button.tsx';
import { IconClose } from '#ui/icons.ts';
import { LayerComing } from '#ui/LayerComing.tsx';

const SinceDialog = lazy(async () => ({ default: (await loadPart(() => import('./SinceDialog.tsx'))).SinceDialog }));

/** No zone is further ahead of UTC: midnight is not before the day of the date there begins. */
const MOST_AHEAD_MS = 14 * 3_600_000;

/** A first visit may be over before its list has come: it is compared with all the same. */
const FIRST_LOOK_MS = 5 * 60_000;

interface Around {
  readonly rows: readonly ListedChannel[];
  /** Epoch ms of the server's clock. */
  readonly now: number;
  readonly style: TimeStyle;
  readonly nameOfWorkspace: (id: string) => string;
  readonly detailsOf: (channelId: string) => string;
}

/** What became of channels since a person last looked, in one line. It has its place from the first look on, so that nothing moves. */
export function SinceStrip({ correction, ...around }: Around & { readonly correction: number }) {
  const { visit, dismiss } = useVisit(around.now - correction);
  if (visit.since === null || visit.dismissed) return null;
  return <SinceLine since={visit.since + correction} onDismiss={dismiss} {...around} />;
}

/** One span of time, with what became of channels in it. */
export interface ToldSpan {
  readonly value: 'visit' | 'today';
  /** "yesterday 17:40", "midnight": goes on after "since". */
  readonly moment: string;
  readonly changes: readonly Change[];
}

function SinceLine({
  since,
  onDismiss,
  rows,
  now,
  style,
  nameOfWorkspace,
  detailsOf,
}: Around & { readonly since: number; readonly onDismiss: () => void }) {
  const day = calendarDay(now, style);
  const past = usePast(Math.min(since, day - MOST_AHEAD_MS));
  const sinceVisit = useMemo(() => changesIn(past?.changed ?? [], { kind: 'visit', since }), [past, since]);
  const sinceMidnight = useMemo(
    () => changesIn(past?.changed ?? [], { kind: 'today', day, style }),
    [past, day, style],
  );
  const [opened, setOpened] = useState<{ readonly kind: ChangeKind; readonly span: ToldSpan['value'] } | null>(null);
  // What was before this browser began to watch is not known: to say that nothing happened would be a guess.
  if (past === null || (past !== undefined && past.knownSince - since > FIRST_LOOK_MS)) return null;

  const visit: ToldSpan = { value: 'visit', moment: sinceMoment(since, now, style), changes: sinceVisit };
  const today: ToldSpan = { value: 'today', moment: 'midnight', changes: sinceMidnight };
  const told = [visit, today].find(({ changes }) => changes.length > 0);
  const counts = countsOf(told?.changes ?? []);
  return (
    <div
      role="group"
      aria-label="Since you last looked"
      className="no-print -mt-2 mb-2 flex h-8 items-center gap-x-3 text-ink-3 narrow:-mt-1 narrow:mb-1 narrow:h-auto narrow:min-h-15 narrow:flex-wrap narrow:content-start narrow:gap-y-0 narrow:text-xs"
    >
      {past !== undefined && (
        <>
          <p className="narrow:basis-full">
            {told === undefined
              ? `Nothing broke, came back, appeared or vanished since ${visit.moment}.`
              : `Since ${told.moment}:`}
          </p>
          {CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
            <button
              key={kind}
              type="button"
              aria-haspopup="dialog"
              aria-label={`${String(counts[kind])} ${kind} since ${told?.moment ?? ''}`}
              onClick={() => told !== undefined && setOpened({ kind, span: told.value })}
              className="h-8 rounded-sm font-medium text-accent-ink hover:underline narrow:h-11"
            >
              {counts[kind]} {kind}
            </button>
          ))}
          <span className="narrow:ms-auto narrow:-me-3">
            <IconButton label="Close until the next visit" onClick={onDismiss}>
              <IconClose size={16} />
            </IconButton>
          </span>
        </>
      )}
      {opened !== null && (
        <Suspense fallback={<LayerComing />}>
          <SinceDialog
            spans={[visit, today]}
            first={opened}
            onClose={() => setOpened(null)}
            {...{ rows, now, style, nameOfWorkspace, detailsOf }}
          />
        </Suspense>
      )}
    </div>
  );
}
