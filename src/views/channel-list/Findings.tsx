import { useId, useState } from 'react';
import { Link } from 'react-router-dom';

import type { AssessedChannel } from '#channels/assess.ts';
import { channelHandle, channelName } from '#channels/channel.ts';
import { findingWords, type Finding } from '#channels/findings.ts';
import { platformFacts } from '#channels/platform.ts';
import type { TimeStyle } from '#channels/time.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { IconClose, IconDown, IconUp } from '#ui/icons.ts';
import { Notice } from '#ui/Notice.tsx';
import { ChannelAvatar } from '#views/channel/ChannelAvatar.tsx';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';

/** More than this and the findings would hide the list they are about. */
const MOST = 3;

/** One cause, one sentence: what several channels have in common, above the list. Hidden by hand, one comes back when it changes. */
export function Findings({
  findings,
  now,
  style,
  nameOfWorkspace,
  detailsOf,
}: {
  readonly findings: readonly Finding[];
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
  readonly nameOfWorkspace: (id: string) => string;
  readonly detailsOf: (channelId: string) => string;
}) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  return findings
    .filter(({ key }) => !hidden.has(key))
    .slice(0, MOST)
    .map((finding) => (
      <FindingNotice
        key={finding.key}
        finding={finding}
        words={findingWords(finding, now, style)}
        nameOfWorkspace={nameOfWorkspace}
        detailsOf={detailsOf}
        onHide={() => setHidden(new Set([...hidden, finding.key]))}
      />
    ));
}

function FindingNotice({
  finding,
  words,
  nameOfWorkspace,
  detailsOf,
  onHide,
}: {
  readonly finding: Finding;
  readonly words: ReturnType<typeof findingWords>;
  readonly nameOfWorkspace: (id: string) => string;
  readonly detailsOf: (channelId: string) => string;
  readonly onHide: () => void;
}) {
  const [open, setOpen] = useState(false);
  const listId = useId();
  const count = finding.channels.length;
  return (
    <Notice
      tone="plain"
      icon={<HealthIcon group={finding.kind === 'lost-login' ? 'needs-reconnect' : 'at-risk'} size={16} />}
      actions={
        <>
          <Button tone="quiet" size="sm" aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
            {open ? `Hide the ${String(count)}` : `Show the ${String(count)}`}
            {open ? <IconUp size={14} aria-hidden="true" /> : <IconDown size={14} aria-hidden="true" />}
          </Button>
          <IconButton label={`Hide until it changes: ${words.headline}`} onClick={onHide}>
            <IconClose size={16} />
          </IconButton>
        </>
      }
    >
      <p>
        <b>{words.headline}</b> <span className={open ? 'narrow:block' : 'narrow:hidden'}>{words.advice}</span>
      </p>
      <ul id={listId} hidden={!open} className="mt-2 grid gap-x-6 gap-y-1.5 min-[861px]:grid-cols-2">
        {finding.channels.map((assessed) => (
          <FoldedChannel
            key={assessed.channel.id}
            assessed={assessed}
            workspace={nameOfWorkspace(assessed.channel.workspaceId)}
            to={detailsOf(assessed.channel.id)}
          />
        ))}
      </ul>
    </Notice>
  );
}

function FoldedChannel({
  assessed: { channel },
  workspace,
  to,
}: {
  readonly assessed: AssessedChannel;
  readonly workspace: string;
  readonly to: string;
}) {
  return (
    <li className="flex min-w-0 items-center gap-3 py-1">
      <ChannelAvatar channel={channel} size="slim" />
      <span className="min-w-0">
        <Link
          to={to}
          state={{ fromList: true }}
          dir="auto"
          className="block truncate font-medium text-ink hover:underline"
        >
          {channelName(channel)}
        </Link>
        <span className="block truncate text-xs text-ink-3">
          {[platformFacts(channel.platform).name, channelHandle(channel), workspace]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </span>
    </li>
  );
}
