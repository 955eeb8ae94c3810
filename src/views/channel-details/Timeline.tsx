import { clsx } from 'clsx';

import type { AssessedChannel } from '#channels/assess.ts';
import { historyEntries } from '#channels/historyWords.ts';
import { exactTime, relativeTime, type TimeStyle } from '#channels/time.ts';
import { timelineOf, type TimelineEntry } from '#channels/timeline.ts';
import { useChannelHistory } from '#queries/useHistory.ts';
import { Section } from './Section.tsx';

const DOT = {
  plain: 'border-2 border-ink-3 bg-surface-3',
  bad: 'border-2 border-broken-icon bg-broken-icon',
  future: 'border border-dotted border-ink-3 bg-surface',
} as const satisfies Record<TimelineEntry['tone'], string>;

/** What the row knows of its past and its end, and what this browser saw, newest first. */
export function Timeline({
  assessed,
  now,
  style,
}: {
  readonly assessed: AssessedChannel;
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const events = useChannelHistory(assessed.channel.id);
  const entries = timelineOf(assessed, now, historyEntries(events));
  return (
    <Section title="Timeline">
      {entries.length === 0 && <p className="text-ink-2">Postbreeze reports no times for this channel.</p>}
      <ol>
        {entries.map((entry) => (
          <li
            key={entry.key}
            className="relative grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-3 pb-3 not-last:before:absolute not-last:before:top-4 not-last:before:-bottom-1 not-last:before:start-[7.5px] not-last:before:w-px not-last:before:bg-line-2 last:pb-0"
          >
            <span aria-hidden="true" className={clsx('z-[1] mt-1.5 ms-1 size-2 rounded-full', DOT[entry.tone])} />
            <span className="text-ink">
              {entry.title}
              {entry.note !== null && <span className="block text-xs/[18px] text-ink-3">{entry.note}</span>}
            </span>
            <time
              dateTime={new Date(entry.at).toISOString()}
              title={relativeTime(entry.at, now, style)}
              className="text-end text-xs/5 text-ink-3 narrow:col-start-2 narrow:text-start"
            >
              {/* What has happened cannot lie ahead: a clock is wrong somewhere (S15). */}
              {entry.key !== 'end' && entry.at > now ? 'just now' : exactTime(entry.at, style)}
            </time>
          </li>
        ))}
      </ol>
      {events.length > 0 && (
        <p className="mt-3 text-xs/[18px] text-ink-3">
          What broke, came back, appeared or vanished is what this browser has seen.
        </p>
      )}
    </Section>
  );
}
