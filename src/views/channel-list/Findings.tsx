import { useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router-dom';

import { keepHiddenFindings, useHiddenFindings } from '#browser/hiddenFindings.ts';
import { useIsNarrow } from '#browser/useMediaQuery.ts';
import type { AssessedChannel } from '#channels/assess.ts';
import { channelHandle, channelName } from '#channels/channel.ts';
import { findingDigest, findingsIn, findingWords, type Finding } from '#channels/findings.ts';
import type { WorkspaceGroup } from '#channels/grouping.ts';
import { platformFacts } from '#channels/platform.ts';
import type { TimeStyle } from '#channels/time.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { IconClose, IconDown, IconUp } from '#ui/icons.ts';
import { Notice } from '#ui/Notice.tsx';
import { ChannelAvatar } from '#views/channel/ChannelAvatar.tsx';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';

/** How many stand above the list they are about; a phone has room for one. The rest folds. */
const SHOWN = { wide: 3, narrow: 1 } as const;

/** One cause, one sentence: what several channels have in common, above the list. Hidden by hand, one comes back when it changes. */
export function Findings({
  groups,
  now,
  style,
  nameOfWorkspace,
  detailsOf,
}: {
  readonly groups: readonly WorkspaceGroup[];
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
  readonly nameOfWorkspace: (id: string) => string;
  readonly detailsOf: (channelId: string) => string;
}) {
  const findings = useMemo(() => findingsIn(groups.flatMap(({ troubled }) => troubled)), [groups]);
  const narrow = useIsNarrow();
  const hidden = useHiddenFindings();
  const [unfolded, setUnfolded] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const showHidden = useRef<HTMLButtonElement>(null);
  const moreId = useId();
  if (findings.length === 0) return null;

  const digests = findings.map(findingDigest).filter((digest) => hidden.has(digest));
  const told = findings.filter((finding) => !hidden.has(findingDigest(finding)));
  const most = narrow ? SHOWN.narrow : SHOWN.wide;
  const more = told.slice(most);

  function hide(finding: Finding): void {
    flushSync(() => keepHiddenFindings([...hidden, findingDigest(finding)]));
    // What had the focus is gone; the way back takes it.
    showHidden.current?.focus();
  }

  function bringBack(): void {
    keepHiddenFindings([...hidden].filter((digest) => !digests.includes(digest)));
    group.current?.focus();
  }

  function notice(finding: Finding) {
    return (
      <FindingNotice
        key={finding.key}
        finding={finding}
        words={findingWords(finding, now, style)}
        nameOfWorkspace={nameOfWorkspace}
        detailsOf={detailsOf}
        onHide={() => hide(finding)}
      />
    );
  }

  return (
    <div ref={group} role="group" aria-label="One cause behind several channels" tabIndex={-1} className="outline-none">
      {told.slice(0, most).map(notice)}
      {(more.length > 0 || digests.length > 0) && (
        <div className="no-print -mt-2 mb-1 flex items-center gap-1 ps-7 narrow:-mt-2 narrow:justify-between narrow:ps-6">
          {more.length > 0 && (
            <Button
              tone="quiet"
              size="sm"
              aria-label={`${String(more.length)} more with one cause`}
              aria-expanded={unfolded}
              aria-controls={moreId}
              onClick={() => setUnfolded(!unfolded)}
            >
              {more.length} more
              {unfolded ? <IconUp size={14} aria-hidden="true" /> : <IconDown size={14} aria-hidden="true" />}
            </Button>
          )}
          {digests.length > 0 && (
            <Button ref={showHidden} tone="quiet" size="sm" onClick={bringBack}>
              Show {digests.length} hidden
            </Button>
          )}
        </div>
      )}
      <div id={moreId} hidden={!unfolded}>
        {unfolded && more.map(notice)}
      </div>
    </div>
  );
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
            {`${open ? 'Hide' : 'Show'} ${count === 1 ? 'it' : `the ${String(count)}`}`}
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
        {/* Hundreds may fold into one: they are drawn for those who look. */}
        {open &&
          finding.channels.map((assessed) => (
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
    <li className="relative flex min-w-0 items-center gap-3 py-1 hover:bg-surface-2 narrow:min-h-11">
      <ChannelAvatar channel={channel} size="slim" />
      <span className="min-w-0">
        <Link
          to={to}
          state={{ fromList: true }}
          dir="auto"
          title={channelName(channel)}
          className="block truncate font-medium text-ink after:absolute after:inset-0 after:content-[''] hover:underline"
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
