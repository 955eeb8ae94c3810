/** How a list keeps its order while somebody is at it: each channel stays where its health of before put it. */
import { needsNothing } from './assess.ts';
import type { ChannelBoard } from './board.ts';
import type { Channel, ListedChannel } from './channel.ts';
import { healthOf, type Health } from './health.ts';

/** Channel id → its health in `before`, of the channels that have another one in `after`; both as seen at `now` (epoch ms). */
export function placesBefore(
  before: readonly ListedChannel[],
  after: readonly ListedChannel[],
  now: number,
  warningDays?: number,
): ReadonlyMap<string, Health> {
  const was = new Map(channelsIn(before).map((channel) => [channel.id, channel]));
  const places = new Map<string, Health>();
  for (const is of channelsIn(after)) {
    const last = was.get(is.id);
    // A channel that did not change is the very object it was.
    if (last === undefined || last === is) continue;
    const place = healthOf(last, now, warningDays);
    if (place.kind !== healthOf(is, now, warningDays).kind) places.set(is.id, place);
  }
  return places;
}

function channelsIn(rows: readonly ListedChannel[]): readonly Channel[] {
  return rows.flatMap((row) => (row.kind === 'channel' ? row.channel : []));
}

/** Whether the first `count` channels of two boards are the same, in the same order, and folded alike. */
export function startsAlike(a: ChannelBoard, b: ChannelBoard, count: number): boolean {
  const start = ({ groups }: ChannelBoard) => {
    const first: string[] = [];
    for (const { channels } of groups) {
      if (first.length >= count) break;
      for (const assessed of channels) first.push(`${assessed.channel.id} ${needsNothing(assessed) ? '' : '!'}`);
    }
    return first.slice(0, count).join();
  };
  return start(a) === start(b);
}
