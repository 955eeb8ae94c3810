import { Link, useLocation } from 'react-router-dom';

import { channelHandle, channelName } from '#channels/channel.ts';
import type { ForecastItem } from '#channels/forecast.ts';
import type { Arrangement } from '#channels/forecastView.ts';
import { dueDay, workWords } from '#channels/forecastWords.ts';
import { isPlatform, platformFacts } from '#channels/platform.ts';
import { reconnectStep } from '#channels/reconnectStep.ts';
import { reconnectWords } from '#channels/reconnectWords.ts';
import type { TimeStyle } from '#channels/time.ts';
import { paths } from '#paths.ts';
import type { ReconnectAttempt, Reconnects } from '#queries/reconnects.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { ChannelAvatar } from '#views/channel/ChannelAvatar.tsx';
import type { HeldBack } from '#views/channel/HeldBackNote.tsx';

/** What a row needs besides its channel. */
interface WorkSurroundings {
  readonly now: number;
  readonly style: TimeStyle;
  readonly heldBack: HeldBack | null;
  readonly by: Arrangement;
  readonly nameOfWorkspace: (id: string) => string;
  readonly attempts: ReadonlyMap<string, ReconnectAttempt>;
  readonly reconnects: Reconnects;
}

/** Closing the details goes back to where they were opened from. */
const FROM_LIST = { fromList: true } as const;

/** One piece of work: the day, whose channel, what is to be done, and the button that does it. */
export function WorkRow({ item, around }: { readonly item: ForecastItem; readonly around: WorkSurroundings }) {
  const { search } = useLocation();
  const { now, style, by, nameOfWorkspace } = around;
  const { channel } = item.assessed;
  const day = dueDay(item, now, style);
  const attempt = around.attempts.get(channel.id)?.state ?? null;
  const handle = channelHandle(channel);
  const workspace = nameOfWorkspace(channel.workspaceId);
  const what = attempt === null ? workWords(item, now, style) : reconnectWords(attempt, channel, now, style).title;
  const detailsAt = `${paths.channel(channel.id)}${search}`;
  return (
    <li className="grid min-h-14 grid-cols-[116px_minmax(0,300px)_minmax(0,1fr)_auto_112px] items-center gap-x-4 border-t border-line py-2 pe-3.5 ps-4 [break-inside:avoid] [contain-intrinsic-size:auto_57px] [content-visibility:auto] hover:bg-surface-2 hover:[--row-bg:var(--color-surface-2)] print:[content-visibility:visible] narrow:grid-cols-[84px_minmax(0,1fr)_auto] narrow:items-start narrow:gap-x-3 narrow:gap-y-0.5 narrow:py-3">
      <DayCell day={day} />
      <div className="flex min-w-0 items-center gap-3.5">
        <span className="narrow:hidden print:hidden">
          <ChannelAvatar channel={channel} />
        </span>
        <div className="min-w-0">
          <Link
            to={detailsAt}
            state={FROM_LIST}
            dir="auto"
            title={channelName(channel)}
            className="block truncate font-semibold text-ink underline-offset-2 hover:underline narrow:relative narrow:-my-3 narrow:py-3"
          >
            {channelName(channel)}
          </Link>
          <p className="truncate text-xs/[18px] text-ink-3" title={workspace}>
            {platformFacts(channel.platform).name}
            {handle !== null && (
              <>
                {' · '}
                <bdi>{handle}</bdi>
              </>
            )}
            {by !== 'workspace' && workspace !== channelName(channel) && (
              <>
                {' · '}
                <bdi>{workspace}</bdi>
              </>
            )}
          </p>
        </div>
      </div>
      <p
        className="line-clamp-2 min-w-0 text-pretty break-words text-ink-2 narrow:col-span-2 narrow:col-start-2 narrow:row-start-2 narrow:line-clamp-none"
        title={what}
      >
        {what}
      </p>
      <span className="narrow:col-start-3 narrow:row-start-1">
        {item.due.kind === 'estimate' && (
          <span className="inline-flex h-[22px] items-center rounded-sm border border-dashed border-line-control px-1.5 text-xs font-medium text-ink-2">
            Estimate
          </span>
        )}
      </span>
      <div className="no-print flex justify-end *:min-w-[104px] narrow:col-span-2 narrow:col-start-2 narrow:mt-1.5 narrow:justify-start">
        <WorkAction item={item} around={around} detailsAt={detailsAt} />
      </div>
    </li>
  );
}

function DayCell({ day }: { readonly day: ReturnType<typeof dueDay> }) {
  const words = (
    <>
      <b className="block font-semibold text-ink">{day.lead}</b>
      <span className="block text-xs text-ink-3">{day.below}</span>
    </>
  );
  if (day.at === null) return <div className="narrow:row-span-3">{words}</div>;
  return (
    <time
      dateTime={new Date(day.at).toISOString()}
      title={day.whole ?? undefined}
      className="block whitespace-nowrap narrow:row-span-3"
    >
      {words}
    </time>
  );
}

/** *Reconnect* where signing in is the work and the day is near; the details for the rest. */
function WorkAction({
  item,
  around: { attempts, reconnects, heldBack },
  detailsAt,
}: {
  readonly item: ForecastItem;
  readonly around: WorkSurroundings;
  readonly detailsAt: string;
}) {
  const { channel, verdict, place } = item.assessed;
  const attempt = attempts.get(channel.id)?.state ?? null;
  const whom = `${channelHandle(channel) ?? channelName(channel)} on ${platformFacts(channel.platform).name}`;
  const offered = verdict === 'reconnect' && isPlatform(channel.platform);
  if (attempt === null && !offered) {
    const label = verdict === 'fix-first' ? 'See the steps' : 'Details';
    return (
      <Link
        to={detailsAt}
        state={FROM_LIST}
        aria-label={`${label} ${label === 'Details' ? 'of' : 'for'} ${whom}`}
        className={buttonClass(verdict === 'fix-first' ? 'soft' : 'quiet', 'sm')}
      >
        {label}
      </Link>
    );
  }
  const step = reconnectStep(attempt);
  const off = step.does === 'reconnect' ? heldBack : null;
  return (
    <Button
      tone={step.does === 'put-aside' ? 'quiet' : 'soft'}
      size="sm"
      aria-label={`${step.name} ${whom}`}
      aria-disabled={off !== null || step.does === 'wait'}
      aria-describedby={off?.noteId}
      title={step.reason ?? off?.words}
      onClick={() => (step.does === 'put-aside' ? reconnects.dismiss(channel.id) : reconnects.start(channel, place))}
    >
      {step.does === 'wait' && <Spinner />}
      {step.label}
    </Button>
  );
}
