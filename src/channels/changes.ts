/** What became of channels within a span of time: the sum of their events, one word a channel. */
import type { HistoryEvent } from './history.ts';
import { calendarDay, type TimeStyle } from './time.ts';

/** What can have become of a channel, gravest first. */
export const CHANGE_KINDS = ['broke', 'recovered', 'appeared', 'vanished'] as const;

/** What became of a channel. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A channel to which something happened, with its events, oldest first. */
export interface ChangedChannel {
  readonly channelId: string;
  readonly workspaceId: string;
  readonly platform: string | null;
  readonly events: readonly HistoryEvent[];
}

/** What this browser knows of a time. */
export interface Past {
  /** Since when it watches, epoch ms: of what was before, nothing is known. */
  readonly knownSince: number;
  readonly changed: readonly ChangedChannel[];
}

/** One thing that became of one channel. */
export interface Change {
  readonly kind: ChangeKind;
  readonly channelId: string;
  readonly workspaceId: string;
  readonly platform: string | null;
  /** Epoch ms. */
  readonly at: number;
  /** Whether `at` is only when it was seen: the row does not tell when it was. */
  readonly noticed: boolean;
}

/** A span of time up to now. */
export type Span =
  /** Since a person last looked: all that was not known then. */
  | { readonly kind: 'visit'; readonly since: number }
  /** Since midnight in the reader's zone: all that happened on `day`, as `calendarDay` gives it. */
  | { readonly kind: 'today'; readonly day: number; readonly style: TimeStyle };

/** What became of `changed` within `span`, newest first. What came back in the same span as it went is no change. */
export function changesIn(changed: readonly ChangedChannel[], span: Span): readonly Change[] {
  return changed.flatMap((channel) => changesOf(channel, span)).sort((a, b) => b.at - a.at);
}

function changesOf({ channelId, workspaceId, platform, events }: ChangedChannel, span: Span): readonly Change[] {
  const within = events.filter((event) => isWithin(event, span)).sort((a, b) => noted(a) - noted(b));
  const health = within.filter(({ kind }) => kind === 'broke' || kind === 'recovered').at(-1);
  const comings = within.filter(({ kind }) => kind === 'appeared' || kind === 'vanished');
  const last = comings.at(-1);
  // Came and went, or went and came back: as before.
  const presence = comings[0]?.kind === last?.kind ? last : undefined;
  const isGone = last?.kind === 'vanished';
  return [health, presence].flatMap((event) => {
    if (event === undefined || (isGone && event.kind !== 'vanished')) return [];
    const { kind, at, notedAt } = event;
    return [{ kind, channelId, workspaceId, platform, at, noticed: at === notedAt }];
  });
}

function isWithin({ at, notedAt }: HistoryEvent, span: Span): boolean {
  if (notedAt === undefined) return false;
  return span.kind === 'visit' ? notedAt > span.since : calendarDay(at, span.style) === span.day;
}

function noted({ at, notedAt }: HistoryEvent): number {
  return notedAt ?? at;
}

/** How many channels each thing became of. */
export function countsOf(changes: readonly Change[]): Readonly<Record<ChangeKind, number>> {
  const counts = { broke: 0, recovered: 0, appeared: 0, vanished: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
