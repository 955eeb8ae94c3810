import { useIsNarrow } from '#browser/useMediaQuery.ts';
import { useRowsThatFit } from '#browser/useRowsThatFit.ts';
import { mayFailPosts, type AssessedChannel } from '#channels/assess.ts';
import { channelName } from '#channels/channel.ts';
import { countText } from '#channels/count.ts';
import { HEALTH_LABEL } from '#channels/health.ts';
import { platformFacts } from '#channels/platform.ts';
import type { DuePost } from '#channels/posts.ts';
import type { DueByChannel } from '#channels/postsAhead.ts';
import type { TimeStyle } from '#channels/time.ts';
import { wallDue } from '#channels/wall.ts';
import { whyOf } from '#channels/why.ts';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import { Picture } from '#views/channel/Picture.tsx';
import { PlatformMark } from '#views/channel/PlatformMark.tsx';

/** The height of a row; the class below says the same. */
const ROW_EM = 5.25;
const USUAL_ROWS = 5;
/** A phone scrolls. */
const MOST_ON_A_PHONE = 20;

/** The worst channels, as many as the screen has room for, and how many more there are. */
export function WallChannels({
  channels,
  due,
  allRead,
  nameOf,
  now,
  style,
}: {
  /** Worst first. */
  readonly channels: readonly AssessedChannel[];
  /** What waits to go out; null while nothing is known. */
  readonly due: DueByChannel['due'] | null;
  /** Whether the posts of every workspace were read: else a channel without any may have some. */
  readonly allRead: boolean;
  /** The name of a workspace. */
  readonly nameOf: (workspaceId: string) => string;
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const narrow = useIsNarrow();
  const { ref, fitting } = useRowsThatFit(ROW_EM, USUAL_ROWS);
  const room = narrow ? MOST_ON_A_PHONE : fitting * 2;
  const shown = channels.length <= room ? channels : channels.slice(0, room - 1);
  const more = channels.length - shown.length;
  return (
    // What is in it does not stretch it: its height is what the rest of the screen leaves.
    <div ref={ref} className="relative min-h-[10.5em] flex-1 narrow:min-h-0">
      <ul
        aria-label="Worst channels"
        className="absolute inset-x-0 top-0 grid grid-cols-2 gap-x-[3em] narrow:static narrow:grid-cols-1"
      >
        {shown.map((assessed, place) => (
          // A place keeps its element, whatever stands in it: what is put in another order then moves nothing.
          <WallChannel
            key={place}
            {...{ assessed, now, style }}
            name={nameOf(assessed.channel.workspaceId)}
            due={
              due !== null && mayFailPosts(assessed) ? (due.get(assessed.channel.id) ?? (allRead ? [] : null)) : null
            }
          />
        ))}
        {more > 0 && (
          <li className="flex h-[5.25em] items-center text-ink-2">
            <span className="text-[1.25em] font-medium">and {countText(more)} more</span>
          </li>
        )}
      </ul>
    </div>
  );
}

function WallChannel({
  assessed,
  name,
  due,
  now,
  style,
}: {
  readonly assessed: AssessedChannel;
  /** Of its workspace. */
  readonly name: string;
  /** What waits to go out on it, the next first; null where that is not known. */
  readonly due: readonly DuePost[] | null;
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const { channel, group } = assessed;
  const next = due === null ? null : wallDue(due, now, style);
  return (
    <li className="flex h-[5.25em] items-center gap-[1.125em] border-b border-line narrow:h-auto narrow:min-h-[5.25em] narrow:gap-3.5 narrow:py-3">
      <span className="relative block size-[1em] flex-none text-[2.75em]">
        <Picture id={channel.id} name={channelName(channel)} address={channel.avatarUrl} shape="round" />
        <span className="absolute -end-[0.13em] -bottom-[0.09em] grid size-[0.46em] place-items-center rounded-[0.16em] border-[0.045em] border-canvas bg-mark text-on-mark forced-colors:border-current">
          <PlatformMark platform={channel.platform} size="0.26em" />
        </span>
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex text-[1.25em]/[1.4] font-semibold tracking-tight text-ink narrow:text-[1em]/[1.5]">
          <span dir="auto" className="truncate">
            {name}
          </span>
          <span className="sr-only">
            , {channelName(channel)} on {platformFacts(channel.platform).name}
          </span>
        </p>
        <p className="flex items-baseline gap-[0.4em] text-ink-2 narrow:text-base">
          {group !== null && (
            <span className="flex-none self-center">
              <HealthIcon group={group} size="1em" />
              <span className="sr-only">{HEALTH_LABEL[group]}</span>
            </span>
          )}
          <span className="line-clamp-2 min-w-0 leading-[1.3] narrow:line-clamp-none">
            {whyOf(assessed, now, style).reason}
          </span>
        </p>
      </div>
      {due !== null && (
        <p className="flex-none text-end leading-[1.4] text-ink-2 narrow:text-base">
          {next === null ? (
            'no post planned'
          ) : (
            <>
              <b className="block font-semibold text-ink">{next.when}</b>
              {next.count}
            </>
          )}
        </p>
      )}
    </li>
  );
}
