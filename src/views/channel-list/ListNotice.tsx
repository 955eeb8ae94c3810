import { Link } from 'react-router-dom';

import { age, type TimeStyle } from '#channels/time.ts';
import { paths } from '#paths.ts';
import { buttonClass } from '#ui/Button.tsx';
import { IconClock } from '#ui/icons.ts';
import { Notice } from '#ui/Notice.tsx';
import type { DataCondition } from '#views/channel/dataCondition.ts';
import { DataNotice } from '#views/channel/DataNotice.tsx';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import { TryAgain } from '#views/channel/TryAgain.tsx';

/** What is to be said above the list; instants are epoch ms of the device's clock. */
export type ListCondition =
  | DataCondition
  | { readonly kind: 'narrowed'; readonly count: number }
  | { readonly kind: 'names-missing' }
  | { readonly kind: 'unreadable'; readonly count: number; readonly total: number }
  | { readonly kind: 'clock'; readonly offsetMs: number }
  | { readonly kind: 'ignored'; readonly parts: readonly string[] }
  | { readonly kind: 'maybe-cut'; readonly count: number };

/** One notice, the gravest there is: what is so, what still works, what can be done. */
export function ListNotice({
  condition,
  style,
  onRetry,
}: {
  readonly condition: ListCondition;
  readonly style: TimeStyle;
  readonly onRetry: () => void;
}) {
  switch (condition.kind) {
    case 'offline':
    case 'failed':
    case 'stale':
      return (
        <DataNotice
          condition={condition}
          meanwhile="reading and filtering work, reconnecting waits"
          style={style}
          onRetry={onRetry}
        />
      );
    case 'narrowed':
      return (
        <Notice
          tone="plain"
          icon={<HealthIcon group="unknown" size={16} />}
          actions={
            <Link to={paths.channels} className={buttonClass('quiet', 'sm')}>
              Choose others
            </Link>
          }
        >
          <b>
            Only {condition.count === 1 ? 'this workspace is' : `these ${String(condition.count)} workspaces are`}{' '}
            loaded:
          </b>{' '}
          all channels at once are too large an answer. What changed since your last visit, posts at risk and
          notifications need all of them.
        </Notice>
      );
    case 'names-missing':
      return (
        <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />} actions={<TryAgain onRetry={onRetry} />}>
          <b>The names of the workspaces could not be loaded.</b> Channels stand under the workspace’s id; everything
          else works.
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />}>
          <b>
            {condition.count} of {condition.total} rows could not be read.
          </b>{' '}
          {condition.count === 1 ? 'It stands' : 'They stand'} at the end of the list and{' '}
          {condition.count === 1 ? 'is' : 'are'} counted in no group.
        </Notice>
      );
    case 'clock':
      return (
        <Notice tone="plain" icon={<IconClock size={16} />}>
          <b>
            This device’s clock is {age(Math.abs(condition.offsetMs))} {condition.offsetMs > 0 ? 'behind' : 'ahead'}.
          </b>{' '}
          Times are counted from the server’s clock.
        </Notice>
      );
    case 'ignored':
      return (
        <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />}>
          <b>Part of the address was ignored:</b> {condition.parts.join(', ')}. It names nothing that is here; the rest
          of the address holds.
        </Notice>
      );
    case 'maybe-cut':
      return (
        <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />}>
          <b>Exactly {condition.count} channels came.</b> The list may be cut: Postbreeze names no limit, but this looks
          like one.
        </Notice>
      );
  }
}
