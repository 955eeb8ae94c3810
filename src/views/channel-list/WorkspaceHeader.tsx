import { clsx } from 'clsx';
import { memo } from 'react';

import { countText } from '#channels/count.ts';
import { troubles, type WorkspaceGroup } from '#channels/grouping.ts';
import type { PostsDue } from '#channels/postsDue.ts';
import { HEALTH_LABEL } from '#channels/health.ts';
import { IconCalendar, IconDown, IconRight } from '#ui/icons.ts';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import { Picture } from '#views/channel/Picture.tsx';
import { loadPart } from '#browser/missingParts.ts';
import { painted } from '#browser/painted.ts';
import { latePart } from '#ui/latePart.ts';
import { PlatformGlyphs } from './PlatformGlyphs.tsx';

const { Part: CopyAnchor } = latePart(async () => {
  await painted();
  return (await loadPart(() => import('./CopyAnchor.tsx'))).CopyAnchor;
});

/** The head of a workspace: its name, what is not healthy in it, and the fold. It sticks while its channels scroll by. */
export const WorkspaceHeader = memo(function WorkspaceHeader({
  group,
  open,
  quiet,
  headingId,
  posts,
  onFold,
  onFocus,
}: {
  readonly group: WorkspaceGroup;
  readonly open: boolean;
  /** Every channel is healthy: one line among others. */
  readonly quiet: boolean;
  readonly headingId: string;
  /** What is said of the posts ahead; null while nothing is known. */
  readonly posts: PostsDue | null;
  readonly onFold: (foldKey: string, open: boolean) => void;
  /** Something in it has the focus. */
  readonly onFocus: (workspaceId: string) => void;
}) {
  const due = quiet ? null : (posts?.ofGroup(group) ?? null);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- focus bubbles up from the head's own buttons
    <div
      onFocus={() => onFocus(group.id)}
      className={clsx(
        'group/head sticky top-(--size-topbar) z-10 flex print:relative print:top-0 print:break-after-avoid items-center gap-2.5 pe-3.5 ps-2 narrow:px-4 narrow:ps-2.5',
        quiet && !open
          ? 'h-10 bg-surface hover:bg-surface-2 narrow:h-11'
          : 'h-(--size-group-head) bg-surface-2 hover:bg-surface-3',
        'rounded-[inherit]',
        open && 'rounded-b-none',
      )}
    >
      {group.workspace?.brandColor != null && (
        <span
          aria-hidden="true"
          className="absolute inset-y-2.5 start-0 w-[3px] rounded-e-full forced-colors:hidden"
          style={{ backgroundColor: group.workspace.brandColor }}
        />
      )}
      <button
        type="button"
        aria-expanded={open}
        aria-label={`${open ? 'Fold' : 'Unfold'} ${group.name}`}
        title={group.name}
        onClick={() => onFold(group.id, !open)}
        className="no-print -me-1 grid size-6 flex-none place-items-center rounded-xs text-ink-3 outline-none narrow:size-8 after:absolute after:inset-0 after:rounded-[inherit] after:content-[''] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
      >
        {open ? <IconDown size={14} /> : <IconRight size={14} className="rtl:-scale-x-100" />}
      </button>
      <span className="size-6 flex-none text-[24px]">
        <Picture id={group.id} name={group.name} address={group.workspace?.logoUrl ?? null} shape="logo" />
      </span>
      <h2
        id={headingId}
        // An address may lead here.
        tabIndex={-1}
        dir="auto"
        aria-label={group.workspace === null ? group.name : undefined}
        className={clsx(
          'min-w-0 text-base',
          // Over the fold: an id can be marked and copied.
          group.workspace === null ? 'relative flex' : 'truncate',
          quiet && !open ? 'font-medium' : 'font-semibold',
        )}
      >
        {group.workspace === null ? <CutInTheMiddle id={group.id} /> : group.name}
      </h2>
      {group.workspace === null && <span className="flex-none text-xs text-ink-3">name unavailable</span>}
      <TroubleCounts group={group} />
      <CopyAnchor workspaceId={group.id} name={group.name} />
      {quiet && <HealthyCount group={group} />}
      {due !== null && (
        // The name goes before it: without room for the whole, it wraps out of sight, and the rows say it.
        <span className="ms-auto flex h-4 min-w-0 shrink-[99999] flex-wrap justify-end overflow-hidden text-xs font-medium text-ink">
          <span className="h-4 w-px" />
          <span title={due.whole} className="inline-flex h-4 flex-none items-center gap-1.5">
            <IconCalendar size={14} aria-hidden="true" className="text-ink-3" />
            <span>
              {due.text}
              <span className="narrow:sr-only">{due.next}</span>
            </span>
          </span>
        </span>
      )}
    </div>
  );
});

/** Ids differ at their ends: where there is no room, the middle goes. The whole is there to be read, copied and heard. */
function CutInTheMiddle({ id }: { readonly id: string }) {
  const cut = Math.max(0, id.length - 6);
  return (
    <>
      <span className="truncate">{id.slice(0, cut)}</span>
      <span className="flex-none">{id.slice(cut)}</span>
    </>
  );
}

function TroubleCounts({ group }: { readonly group: WorkspaceGroup }) {
  return (
    <ul
      className="ms-1.5 flex flex-none items-center gap-3 text-xs font-medium text-ink-2 narrow:gap-2.5"
      aria-label="Not healthy"
    >
      {troubles(group.counts).map((health) => (
        <li key={health} className="inline-flex items-center gap-1">
          <HealthIcon group={health} size={14} />
          <span>{countText(group.counts[health])}</span>
          <span className="sr-only">{HEALTH_LABEL[health]}</span>
        </li>
      ))}
    </ul>
  );
}

function HealthyCount({ group }: { readonly group: WorkspaceGroup }) {
  return (
    <span className="ms-auto flex flex-none items-center gap-4">
      <span className="narrow:hidden">
        <PlatformGlyphs channels={group.channels} />
      </span>
      <span className="inline-flex min-w-[76px] items-center justify-end gap-1 text-xs text-ink-3">
        <HealthIcon group="healthy" size={14} />
        {group.counts.healthy} healthy
      </span>
    </span>
  );
}
