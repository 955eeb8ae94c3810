import { useId, useState } from 'react';

import type { AssessedChannel } from '#channels/assess.ts';
import { channelHandle, channelName } from '#channels/channel.ts';
import { canSnooze, isAsleep, MOST_LETTERS, snoozeOf, snoozeWords } from '#channels/snooze.ts';
import type { TimeStyle } from '#channels/time.ts';
import { dateField, MOST_DAYS, SNOOZE_DAYS, wakeIn, wakeOn } from '#channels/wakeDates.ts';
import { useSnooze, useSnoozes } from '#queries/snoozes.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from './Section.tsx';

/** Putting a channel aside until a date, in this browser: for what is known, and waits for somebody else. */
export function SnoozeSection({
  assessed,
  now,
  style,
}: {
  readonly assessed: AssessedChannel;
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const { channel } = assessed;
  const kept = useSnoozes().get(channel.id);
  const snooze = useSnooze();
  const [asking, setAsking] = useState(false);
  if (!canSnooze(assessed)) return null;
  const whom = channelHandle(channel) ?? channelName(channel);
  if (kept !== undefined && isAsleep(kept, assessed, now)) {
    return (
      <Section
        title="Snooze"
        fact={
          <Button
            tone="quiet"
            size="sm"
            aria-label={`Wake now: ${whom}`}
            data-command
            onClick={() => {
              snooze(channel.id, null);
              setAsking(false);
            }}
          >
            Wake now
          </Button>
        }
      >
        <p role="note" className="break-words text-ink">
          {snoozeWords(kept, now, style)}
        </p>
        <p className="mt-1 text-pretty text-ink-3">
          It comes back by itself on that day, or as soon as its status or cause changes. It stays counted, at the end
          of its workspace, and the reconnect queue leaves it out. Kept in this browser only.
        </p>
      </Section>
    );
  }
  return (
    <Section
      title="Snooze"
      fact={
        <Button
          tone="quiet"
          size="sm"
          aria-label={`Snooze ${whom}`}
          data-command
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          Snooze
        </Button>
      }
    >
      {asking ? (
        <SnoozeForm now={now} onSnooze={(until, reason) => snooze(channel.id, snoozeOf(assessed, until, reason))} />
      ) : (
        <p className="text-ink-2">Put it aside until a date, in this browser only.</p>
      )}
    </Section>
  );
}

const FIELD =
  'h-(--size-control) w-full min-w-0 rounded-sm border border-line-control bg-surface px-2.5 text-ink outline-offset-0 narrow:text-lg';

function SnoozeForm({
  now,
  onSnooze,
}: {
  readonly now: number;
  readonly onSnooze: (until: number, reason: string) => void;
}) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const until = wakeOn(date, now);
  return (
    <div className="grid gap-3">
      <label htmlFor={`${id}-reason`} className="text-xs text-ink-3">
        Why (you read it on the row)
        <input
          id={`${id}-reason`}
          className={FIELD}
          autoComplete="off"
          placeholder="The client is away until Monday"
          maxLength={MOST_LETTERS}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div role="group" aria-label="Until" className="flex flex-wrap gap-1.5">
        {SNOOZE_DAYS.map(({ days, label }) => (
          <Button key={days} tone="outline" size="sm" onClick={() => onSnooze(wakeIn(days, now), reason)}>
            {label}
          </Button>
        ))}
      </div>
      <div className="flex items-end gap-2">
        <label htmlFor={`${id}-date`} className="min-w-0 flex-1 text-xs text-ink-3">
          Or until
          <input
            id={`${id}-date`}
            type="date"
            className={FIELD}
            min={dateField(wakeIn(1, now))}
            max={dateField(wakeIn(MOST_DAYS, now))}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </label>
        <Button
          tone="outline"
          aria-disabled={until === null}
          title={until === null ? `A day from tomorrow on, ${String(MOST_DAYS)} days ahead at most` : undefined}
          onClick={() => {
            if (until !== null) onSnooze(until, reason);
          }}
        >
          Snooze until then
        </Button>
      </div>
      <p className="text-xs/[18px] text-pretty text-ink-3">
        Kept in this browser only: colleagues see the channel as it is. It stays counted, and comes back on that day, or
        as soon as its status or cause changes.
      </p>
    </div>
  );
}
