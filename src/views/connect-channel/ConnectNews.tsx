import { useEffect, useEffectEvent, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';

import type { Connecting } from '#channels/connecting.ts';
import { connectingWords } from '#channels/connectingWords.ts';
import { paths } from '#paths.ts';
import type { ConnectAttempt } from '#queries/connecting.ts';
import { useConnector } from '#queries/useConnector.ts';
import { buttonClass, IconButton } from '#ui/Button.tsx';
import { IconClose } from '#ui/icons.ts';

/** What came of connecting a channel, told on whichever screen the person is by then. On its own screen it stands there. */
export function ConnectNews() {
  const { connector } = useConnector();
  const { pathname, search } = useLocation();
  const [news, setNews] = useState<ConnectAttempt | null>(null);
  const isAway = pathname !== paths.connectChannel;
  const hear = useEffectEvent(() => {
    const attempt = connector.attempt();
    setNews(isAway && attempt !== null && isOver(attempt.state) ? attempt : null);
  });
  useEffect(() => connector.subscribe(() => hear()), [connector]);
  // Seen on its own screen: that is enough.
  if (!isAway && news !== null) setNews(null);
  return (
    <div
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-4 bottom-4 z-30 flex justify-center narrow:bottom-[calc(64px+env(safe-area-inset-bottom))]"
    >
      {news !== null && (
        <div className="pointer-events-auto flex max-w-full items-center gap-2 rounded-md bg-raised py-1.5 pe-1.5 ps-4 text-ink shadow-pop forced-colors:border">
          <p className="min-w-0 text-pretty [overflow-wrap:anywhere]">
            {connectingWords(news.state, news.target.platform).title}
          </p>
          <Link
            to={`${placeOf(news.state)}${search}`}
            onClick={() => setNews(null)}
            className={buttonClass('outline', 'sm')}
          >
            {news.state.phase === 'connected' ? 'See it' : 'See what happened'}
          </Link>
          <IconButton label="Close" onClick={() => setNews(null)}>
            <IconClose size={16} />
          </IconButton>
        </div>
      )}
    </div>
  );
}

/** Where more is to be seen: the new channel, or else how the attempt ended. */
function placeOf(state: Connecting): string {
  const only = state.phase === 'connected' && state.came.length === 1 ? state.came[0] : undefined;
  return only === undefined ? paths.connectChannel : paths.channel(only.id);
}

function isOver({ phase }: Connecting): boolean {
  switch (phase) {
    case 'connected':
    case 'renewed':
    case 'link-expired':
    case 'refused':
    case 'blocked':
      return true;
    case 'asking':
    case 'waiting':
    case 'checking':
    case 'unfinished':
      return false;
  }
}
