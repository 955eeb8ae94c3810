import { useId } from 'react';
import { Link } from 'react-router-dom';

import { channelHandle, channelName, type Channel } from '#channels/channel.ts';
import { PLATFORMS, platformFacts, type Platform } from '#channels/platform.ts';
import { PlatformMark } from '#views/channel/PlatformMark.tsx';

/** Which platform, of those the contract names (S11). One that the workspace has is marked and can still be chosen (S20). */
export function PlatformChoice({
  chosen,
  connected,
  detailsOf,
  onChoose,
}: {
  readonly chosen: Platform | null;
  /** The channels of the workspace. */
  readonly connected: readonly Channel[];
  readonly detailsOf: (channelId: string) => string;
  readonly onChoose: (platform: Platform) => void;
}) {
  const name = useId();
  const there = connected.filter(({ platform }) => platform === chosen);
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold text-ink">Platform</legend>
      <div className="grid auto-rows-fr grid-cols-3 gap-2 narrow:grid-cols-2">
        {PLATFORMS.map((platform) => (
          <label
            key={platform}
            className="relative flex min-h-12 min-w-0 cursor-pointer items-center gap-2.5 rounded-sm border border-line-control bg-surface px-3 py-1.5 hover:bg-surface-3 has-checked:border-accent has-checked:bg-accent-soft has-checked:inset-ring has-checked:inset-ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none"
          >
            <input
              type="radio"
              name={name}
              checked={platform === chosen}
              onChange={() => onChoose(platform)}
              className="absolute inset-0 z-1 cursor-pointer appearance-none outline-none"
            />
            <span className="relative flex-none text-ink-2">
              <PlatformMark platform={platform} size={18} />
            </span>
            <span className="relative min-w-0 font-medium text-ink">
              <span className="block truncate">{platformFacts(platform).name}</span>{' '}
              <AlreadyThere channels={connected.filter((channel) => channel.platform === platform)} />
            </span>
          </label>
        ))}
      </div>
      {chosen !== null && there.length > 0 && (
        <p className="mt-2.5 text-pretty break-words text-ink-2">
          {there.map((channel, index) => (
            <span key={channel.id}>
              {index > 0 && ', '}
              <Link
                to={detailsOf(channel.id)}
                className="font-medium text-accent-ink underline underline-offset-2 narrow:relative narrow:-my-3 narrow:inline-block narrow:py-3"
              >
                <bdi>{channelHandle(channel) ?? channelName(channel)}</bdi>
              </Link>
            </span>
          ))}{' '}
          {there.length === 1 ? 'is' : 'are'} connected here already. {advice(chosen)}
        </p>
      )}
    </fieldset>
  );
}

function AlreadyThere({ channels }: { readonly channels: readonly Channel[] }) {
  const [first, ...more] = channels;
  if (first === undefined) return null;
  return (
    <span className="block truncate text-xs/4 font-normal text-ink-3">
      has <bdi>{channelHandle(first) ?? channelName(first)}</bdi>
      {more.length > 0 && ` and ${String(more.length)} more`}
    </span>
  );
}

/** One channel a platform is the rule, and LinkedIn Pages are its exception (S20). */
function advice(platform: Platform): string {
  return platform === 'LINKEDIN_COMPANY'
    ? 'Further Pages can be added: each Page that the person may post to becomes a channel.'
    : 'To mend it, reconnect it. A workspace holds one channel a platform, so Postbreeze may refuse a second.';
}
