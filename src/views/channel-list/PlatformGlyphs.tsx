import type { AssessedChannel } from '#channels/assess.ts';
import { PlatformMark } from '#views/channel/PlatformMark.tsx';

const MOST = 8;

/** Which platforms are among `channels`, as a row of marks: a decoration beside the count. */
export function PlatformGlyphs({ channels }: { readonly channels: readonly AssessedChannel[] }) {
  const platforms = [...new Set(channels.map(({ channel }) => channel.platform))].slice(0, MOST);
  return (
    <span aria-hidden="true" className="inline-flex gap-2 text-ink-3">
      {platforms.map((platform) => (
        <PlatformMark key={platform ?? ''} platform={platform} size={14} />
      ))}
    </span>
  );
}
