import { clsx } from 'clsx';
import type { ReactNode } from 'react';

import type { WorkspaceGroup } from '#channels/grouping.ts';
import { CLIENT_STATE_LABEL, clientReport, type ClientState, type ReportedChannel } from '#channels/clientReport.ts';
import type { HealthGroup } from '#channels/health.ts';
import { exactTime, type TimeStyle } from '#channels/time.ts';
import { HEALTH_TONE, HealthIcon } from '#views/channel/HealthIcon.tsx';
import { Picture } from '#views/channel/Picture.tsx';
import { PlatformMark } from '#views/channel/PlatformMark.tsx';

/** The shape and colour that each state borrows from health. */
const LOOK = {
  works: 'healthy',
  'needs-you': 'needs-reconnect',
  'we-look-after': 'at-risk',
  'not-told': 'unknown',
} as const satisfies Record<ClientState, HealthGroup>;

/** The report on one workspace, on paper: each begins a page of its own. */
export function ReportPaper({
  group,
  main,
  asOf,
  now,
  style,
}: {
  readonly group: WorkspaceGroup;
  /** Whether its title is the title of the screen. */
  readonly main: boolean;
  /** When the data came, by the server's clock. */
  readonly asOf: number;
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const report = clientReport(group.workspace, group.channels, now, style);
  const Title = main ? 'h1' : 'h2';
  const partLevel = main ? 'h2' : 'h3';
  const { workspace } = group;
  return (
    <article
      aria-label={`Report for ${report.brand ?? 'a workspace whose name is not known'}`}
      className="mx-auto mb-6 max-w-[800px] overflow-clip rounded-lg border border-line bg-surface text-base shadow-card not-first:break-before-page print:m-0 print:max-w-none print:overflow-visible print:rounded-none print:border-0 print:shadow-none"
    >
      <div
        className="h-1 bg-line-2"
        style={workspace?.brandColor ? { backgroundColor: workspace.brandColor } : undefined}
      />
      <div className="px-12 pt-10 pb-10 narrow:px-5 narrow:pt-6 print:px-0 print:pt-6 print:pb-0">
        <header className="flex items-center gap-4">
          <span className="size-12 flex-none text-[48px]">
            <Picture id={group.id} name={report.brand ?? '?'} address={workspace?.logoUrl ?? null} shape="logo" />
          </span>
          <div className="min-w-0">
            <Title dir="auto" className="text-2xl font-semibold tracking-tight break-words">
              {report.brand ?? 'Your channels'}
            </Title>
            <p className="text-ink-3">
              Channel report · <time dateTime={new Date(asOf).toISOString()}>{exactTime(asOf, style)}</time>
            </p>
          </div>
        </header>
        <p className="mt-6 text-lg font-medium text-pretty">{report.summary}</p>
        {report.asks.length > 0 && (
          <Part level={partLevel} title="What we need from you">
            <ol className="grid gap-5">
              {report.asks.map((ask, index) => (
                <Ask key={ask.key} ask={ask} number={index + 1} />
              ))}
            </ol>
          </Part>
        )}
        <Part level={partLevel} title="How each channel stands">
          <ul className="border-t border-line">
            {report.channels.map((channel) => (
              <ChannelLine key={channel.key} channel={channel} askNumber={report.asks.indexOf(channel) + 1} />
            ))}
          </ul>
        </Part>
        {report.upcoming.length > 0 && (
          <Part level={partLevel} title="Coming up in the next 30 days">
            <ul className="grid gap-1.5">
              {report.upcoming.map(({ key, day, words }) => (
                <li key={key} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 [break-inside:avoid]">
                  <b className="font-semibold">{day}</b>
                  <span className="text-pretty break-words text-ink-2">{words}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
    </article>
  );
}

function Part({
  title,
  level: Heading,
  children,
}: {
  readonly title: string;
  readonly level: 'h2' | 'h3';
  readonly children: ReactNode;
}) {
  return (
    <section className="mt-8">
      <Heading className="mb-3 text-lg font-semibold tracking-tight [break-after:avoid]">{title}</Heading>
      {children}
    </section>
  );
}

/** One request, numbered, so that it can be talked about on the phone. */
function Ask({ ask, number }: { readonly ask: ReportedChannel; readonly number: number }) {
  const [first, ...more] = ask.steps;
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 [break-inside:avoid]">
      <span className="grid size-6 place-items-center rounded-full bg-surface-3 text-xs font-semibold print:border print:border-line-2">
        {number}
      </span>
      <div className="min-w-0">
        <p className="font-semibold break-words">
          <bdi>{ask.account}</bdi> on {ask.platformName}
        </p>
        <p className="text-pretty break-words text-ink-2">{ask.words}</p>
        {first !== undefined && more.length === 0 && <p className="mt-1 text-pretty break-words">{first}</p>}
        {more.length > 0 && (
          <ol className="mt-1 grid list-[lower-alpha] gap-0.5 ps-5 marker:text-ink-3">
            {ask.steps.map((step, index) => (
              <li key={index} className="text-pretty break-words">
                {step}
              </li>
            ))}
          </ol>
        )}
      </div>
    </li>
  );
}

function ChannelLine({
  channel,
  askNumber,
}: {
  readonly channel: ReportedChannel;
  /** Where it stands among the requests, which say the rest; 0 is nowhere. */
  readonly askNumber: number;
}) {
  const { account, handle, platform, platformName, state, words } = channel;
  return (
    <li className="grid grid-cols-[minmax(0,5fr)_minmax(0,7fr)] items-start gap-x-4 gap-y-1 border-b border-line py-2.5 [break-inside:avoid] max-[560px]:grid-cols-1">
      <div className="flex min-w-0 items-start gap-2.5">
        <span className="mt-0.5 flex-none text-ink-3">
          <PlatformMark platform={platform} size={16} />
        </span>
        <div className="min-w-0">
          <p dir="auto" className="font-medium break-words">
            {account}
          </p>
          <p className="text-sm break-words text-ink-3">
            {platformName}
            {handle !== null && (
              <>
                {' · '}
                <bdi>{handle}</bdi>
              </>
            )}
          </p>
        </div>
      </div>
      <div className="min-w-0">
        <p className={clsx(HEALTH_TONE[LOOK[state]], 'flex items-center gap-1.5 font-medium text-(--tone-text)')}>
          <HealthIcon group={LOOK[state]} size={14} />
          {CLIENT_STATE_LABEL[state]}
        </p>
        <p className="text-sm text-pretty break-words text-ink-2">
          {askNumber > 0 ? `See request ${String(askNumber)} above.` : words}
        </p>
      </div>
    </li>
  );
}
