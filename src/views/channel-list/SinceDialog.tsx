import { useState } from 'react';
import { Link } from 'react-router-dom';

import { CHANGE_KINDS, countsOf, type Change, type ChangeKind } from '#channels/changes.ts';
import { CHANGE_NOTE, changeMoment } from '#channels/changesWords.ts';
import { channelHandle, channelName, type Channel, type ListedChannel } from '#channels/channel.ts';
import { platformFacts } from '#channels/platform.ts';
import { exactTime, type TimeStyle } from '#channels/time.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Segments } from '#ui/Segments.tsx';
import { ChannelAvatar } from '#views/channel/ChannelAvatar.tsx';
import type { ToldSpan } from './SinceStrip.tsx';

/** More are not drawn: nobody reads on, and the list itself has filters. */
const MOST_DRAWN = 200;

/** The channels behind the counts of what changed, by kind and span. */
export function SinceDialog({
  spans,
  first,
  rows,
  now,
  style,
  nameOfWorkspace,
  detailsOf,
  onClose,
}: {
  readonly spans: readonly ToldSpan[];
  readonly first: { readonly kind: ChangeKind; readonly span: ToldSpan['value'] };
  readonly rows: readonly ListedChannel[];
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
  readonly nameOfWorkspace: (id: string) => string;
  readonly detailsOf: (channelId: string) => string;
  readonly onClose: () => void;
}) {
  const [span, setSpan] = useState(first.span);
  const [kind, setKind] = useState(first.kind);
  const changes = spans.find(({ value }) => value === span)?.changes ?? [];
  const counts = countsOf(changes);
  const shown = changes.filter((change) => change.kind === kind);
  const listed = new Map(
    rows.flatMap((row) => (row.kind === 'channel' ? [[row.channel.id, row.channel] as const] : [])),
  );
  return (
    <Dialog title="Since you last looked" onClose={onClose}>
      <div className="mb-3 flex flex-col items-start gap-2 narrow:items-stretch">
        <Segments
          label="Since when"
          options={spans.map(({ value, moment }) => ({ value, label: `Since ${moment}` }))}
          value={span}
          onChoose={setSpan}
        />
        <Segments
          label="What became of them"
          options={CHANGE_KINDS.map((value) => ({ value, label: `${String(counts[value])} ${value}` }))}
          value={kind}
          onChoose={setKind}
        />
      </div>
      <p className="mb-1 text-xs/[18px] text-pretty text-ink-3">
        {shown.length === 0 ? 'None that this browser has seen.' : CHANGE_NOTE[kind]}
      </p>
      <ul className="-mx-2 grid max-h-[min(50vh,420px)] overflow-y-auto px-2">
        {shown.slice(0, MOST_DRAWN).map((change) => (
          <ChangedRow
            key={change.channelId}
            change={change}
            channel={listed.get(change.channelId) ?? null}
            workspace={nameOfWorkspace(change.workspaceId)}
            to={detailsOf(change.channelId)}
            onOpen={onClose}
            {...{ now, style }}
          />
        ))}
      </ul>
      {shown.length > MOST_DRAWN && (
        <p className="mt-2 text-xs text-ink-3">And {(shown.length - MOST_DRAWN).toLocaleString('en')} more.</p>
      )}
    </Dialog>
  );
}

function ChangedRow({
  change,
  channel,
  workspace,
  to,
  now,
  style,
  onOpen,
}: {
  readonly change: Change;
  /** Null where it is not listed any more: its name went with it. */
  readonly channel: Channel | null;
  readonly workspace: string;
  readonly to: string;
  readonly now: number;
  readonly style: TimeStyle;
  readonly onOpen: () => void;
}) {
  const platform = platformFacts(channel?.platform ?? change.platform).name;
  const name = channel === null ? `${platform} of ${workspace}` : channelName(channel);
  const where = channel === null ? [change.channelId] : [platform, workspace, channelHandle(channel)];
  return (
    <li className="relative flex min-w-0 items-center gap-3 border-t border-line py-2 first:border-t-0 hover:bg-surface-2">
      {channel !== null && <ChannelAvatar channel={channel} size="slim" />}
      <span className="min-w-0 flex-1">
        <Link
          to={to}
          state={{ fromList: true }}
          dir="auto"
          title={name}
          onClick={onOpen}
          className="block truncate font-medium text-ink after:absolute after:inset-0 after:content-[''] hover:underline"
        >
          {name}
        </Link>
        <span className="block truncate text-xs text-ink-3">{where.filter((part) => part !== null).join(' · ')}</span>
      </span>
      <time
        dateTime={new Date(change.at).toISOString()}
        title={exactTime(change.at, style)}
        className="flex-none text-right text-xs text-ink-3"
      >
        {changeMoment(change, now, style)}
      </time>
    </li>
  );
}
