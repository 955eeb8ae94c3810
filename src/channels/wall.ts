/** What a board for a team room shows of all there is, to be read from across the room. */
import type { AssessedChannel } from './assess.ts';
import type { ChannelBoard } from './board.ts';
import { clockCorrection } from './clock.ts';
import { looksCut } from './completeness.ts';
import { countText, plural } from './count.ts';
import type { FailureWords } from './failureWords.ts';
import { findingsIn, type Finding } from './findings.ts';
import { HEALTH_GROUPS, type HealthGroup } from './health.ts';
import type { DuePost } from './posts.ts';
import { sortedChannels, type NextDue } from './sort.ts';
import { age, calendarDays, clockTime, dayName, type TimeStyle } from './time.ts';

/** The wall in three parts: how many, which, and what explains the ones that are not among them. */
export interface Wall {
  readonly counts: readonly { readonly group: HealthGroup; readonly count: number }[];
  /** What is not well, worst first; without what is snoozed, and without what `outages` tell. */
  readonly channels: readonly AssessedChannel[];
  readonly outages: readonly Finding[];
}

/** As many lines as a foot has room for. */
const MOST_OUTAGES = 3;

/** The wall of `board`: what a finding explains is not explained again, channel by channel. */
export function wallOf({ groups, counts }: ChannelBoard, nextDue: NextDue | undefined): Wall {
  const troubled = groups.flatMap((group) => group.troubled).filter(({ snooze }) => snooze === null);
  const outages = findingsIn(troubled)
    .filter(({ kind }) => kind === 'outage')
    .slice(0, MOST_OUTAGES);
  const told = new Set(outages.flatMap(({ channels }) => channels));
  return {
    // Nothing of unknown status is the rule, and then not worth a fifth of the wall.
    counts: HEALTH_GROUPS.filter((group) => group !== 'healthy' && (group !== 'unknown' || counts.unknown > 0)).map(
      (group) => ({ group, count: counts[group] }),
    ),
    channels: sortedChannels(
      'attention',
      troubled.filter((assessed) => !told.has(assessed)),
      nextDue,
    ),
    outages,
  };
}

/** When the next post of a channel is due, and how many wait on it. */
export interface WallDue {
  readonly when: string;
  readonly count: string;
}

/** The posts that wait on one channel, the next first, by the clock on the wall; null where none does. */
export function wallDue(due: readonly DuePost[], now: number, style: TimeStyle): WallDue | null {
  const [first] = due;
  if (first === undefined) return null;
  return {
    when: first.at === null ? 'time not told' : whenWords(first.at, now, style),
    count: plural(due.length, 'post'),
  };
}

/** "09:30", "tomorrow 10:00", "Tue 24 Nov"; "was due 07:00" where it has not gone out. */
function whenWords(at: number, now: number, style: TimeStyle): string {
  const clock = clockTime(at, style);
  const days = calendarDays(at, now, style);
  const when = days === 0 ? clock : days === 1 ? `tomorrow ${clock}` : dayName(at, now, style);
  return at < now ? `was due ${when}` : when;
}

/** What stands where channels would, when none is to be shown: no claim about what is not healthy. */
export function quietWords(
  { total, shown, groups, snoozed, unreadable }: ChannelBoard,
  /** Of whole workspaces, not of all that the key reaches. */
  ofSome = false,
): FailureWords {
  if (total === 0 && unreadable.length > 0)
    return {
      title: 'No channel could be read',
      detail: `${plural(unreadable.length, 'row')} came, and none can be read as a channel.`,
    };
  if (total === 0 && ofSome) return { title: 'No channel here', detail: 'The workspaces in the address have none.' };
  if (total === 0) return { title: 'No channels yet', detail: 'The key reaches no channel.' };
  if (shown === 0) return { title: 'No channel here', detail: 'The filter in the address leaves none.' };
  const healthy = groups.reduce((sum, { counts }) => sum + counts.healthy, 0);
  const aside = snoozed === 0 ? '' : `, ${String(snoozed)} snoozed`;
  return { title: 'Nothing to do', detail: `${countText(healthy)} of ${countText(shown)} healthy${aside}.` };
}

/** What the numbers on the wall leave out. */
export interface WallGaps {
  readonly board: ChannelBoard;
  readonly rowCount: number;
  /** Parts of the address that mean nothing. */
  readonly ignored: readonly string[];
  readonly namesMissing: boolean;
  readonly clockOffsetMs: number | null;
  /** What is missing of the posts; null where nothing is, or where they are on their way. */
  readonly postsMissing: string | null;
}

/** A line each of what the wall does not tell, or not surely. */
export function wallNotes({ board, rowCount, ignored, namesMissing, ...gaps }: WallGaps): readonly string[] {
  const parts = [...ignored, ...board.ignored];
  const unreadable = board.unreadable.length;
  const offsetMs = clockCorrection(gaps.clockOffsetMs);
  const notes = [
    parts.length > 0 && `Part of the address was ignored: ${parts.join(', ')}.`,
    namesMissing && 'The names of the workspaces could not be loaded.',
    unreadable > 0 && `${countText(unreadable)} of ${countText(rowCount)} rows could not be read: not counted.`,
    gaps.postsMissing !== null && `Posts: ${gaps.postsMissing}.`,
    offsetMs !== 0 && `This device’s clock is ${age(Math.abs(offsetMs))} ${offsetMs > 0 ? 'behind' : 'ahead'}.`,
    looksCut(rowCount) && `Exactly ${countText(rowCount)} channels came: the list may be cut.`,
  ];
  return notes.filter((note) => note !== false);
}

/** Where the board stands in its frame, px at 16-px type: a few minutes in each place, so that nothing is burnt into a screen. */
export function wallShift(now: number): { readonly x: number; readonly y: number } {
  const at = Math.floor(now / EACH_PLACE_MS) % PLACES.length;
  const [x, y] = PLACES[at] ?? [0, 0];
  return { x, y };
}

const EACH_PLACE_MS = 4 * 60_000;

const PLACES = [
  [0, 0],
  [4, 2],
  [6, 6],
  [2, 8],
  [-3, 6],
  [-6, 2],
  [-4, -4],
  [2, -6],
] as const;
