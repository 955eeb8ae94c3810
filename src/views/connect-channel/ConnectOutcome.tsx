import { clsx } from 'clsx';
import { Link } from 'react-router-dom';

import { channelHandle, channelName, type Channel } from '#channels/channel.ts';
import type { Connecting } from '#channels/connecting.ts';
import { connectingWords } from '#channels/connectingWords.ts';
import { requestIdOf } from '#channels/failure.ts';
import { platformFacts } from '#channels/platform.ts';
import type { ConnectAttempt } from '#queries/connecting.ts';
import { ChannelAvatar } from '#views/channel/ChannelAvatar.tsx';

/** How the attempt stands, said to everyone; and the channels that came of it. */
export function ConnectOutcome({
  attempt: { target, state },
  detailsOf,
}: {
  readonly attempt: ConnectAttempt;
  readonly detailsOf: (channelId: string) => string;
}) {
  const { tone, title, detail } = connectingWords(state, target.platform);
  const requestId = state.phase === 'refused' ? requestIdOf(state.failure) : null;
  return (
    <div className="border-t border-line pt-4">
      <div aria-live="polite">
        <p className={clsx('font-semibold text-pretty break-words', tone === 'bad' ? 'text-broken-text' : 'text-ink')}>
          {title}
        </p>
        <p className="text-pretty break-words text-ink-2">
          {detail}
          {requestId !== null && (
            <span className="text-ink-3">
              {' '}
              Request <code className="font-mono text-xs">{requestId}</code>
            </span>
          )}
        </p>
      </div>
      <ul className="mt-3 grid gap-2 empty:hidden">
        {cameOf(state).map((channel) => (
          <li key={channel.id} className="flex items-center gap-3.5 rounded-md border border-line px-3 py-2.5">
            <ChannelAvatar channel={channel} />
            <span className="min-w-0">
              <Link
                to={detailsOf(channel.id)}
                dir="auto"
                className="block truncate font-semibold text-ink hover:underline narrow:relative narrow:-my-3 narrow:py-3"
              >
                {channelName(channel)}
              </Link>
              <span className="block truncate text-xs/[18px] text-ink-3">
                {[platformFacts(channel.platform).name, channelHandle(channel)]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function cameOf(state: Connecting): readonly Channel[] {
  if (state.phase === 'connected') return state.came;
  return state.phase === 'renewed' ? [state.channel] : [];
}
