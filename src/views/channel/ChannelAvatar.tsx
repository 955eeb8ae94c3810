import { clsx } from 'clsx';

import { channelName, type Channel } from '#channels/channel.ts';
import { Picture } from './Picture.tsx';
import { PlatformMark } from './PlatformMark.tsx';

const SIZE = {
  mini: 'size-7 text-[28px]',
  slim: 'mx-1 size-7 text-[28px] @max-[760px]/list:mx-0 @max-[760px]/list:size-9 @max-[760px]/list:text-[36px]',
  row: 'size-9 text-[36px]',
  panel: 'size-14 text-[54px]',
} as const;

const MARK_SIZE = { mini: 10, slim: 10, row: 11, panel: 14 } as const;

/** The account's picture with the platform's mark at its corner. Says nothing: name and platform stand beside it. */
export function ChannelAvatar({
  channel,
  size = 'row',
}: {
  readonly channel: Channel;
  readonly size?: keyof typeof SIZE;
}) {
  return (
    <span className={clsx('relative block flex-none', SIZE[size])}>
      <Picture id={channel.id} name={channelName(channel)} address={channel.avatarUrl} shape="round" />
      <span
        className={clsx(
          'absolute -end-1.5 -bottom-1 grid place-items-center border-2 border-(--row-bg,var(--color-surface)) bg-mark text-on-mark forced-colors:border-current',
          size === 'panel' ? 'size-6 rounded-md' : 'size-[19px] rounded-[7px]',
        )}
      >
        <PlatformMark platform={channel.platform} size={MARK_SIZE[size]} />
      </span>
    </span>
  );
}
