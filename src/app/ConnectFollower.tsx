import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router-dom';

import { loadPart } from '#browser/missingParts.ts';
import { paths } from '#paths.ts';
import { useConnectedApi } from '#queries/client.ts';
import { Region } from '#ui/Region.tsx';

const ConnectNews = lazy(async () => ({
  default: (await loadPart(() => import('#views/connect-channel/ConnectNews.tsx'))).ConnectNews,
}));

/** Follows an attempt to connect a channel from the screen that begins one to wherever the person goes. */
export function ConnectFollower() {
  const { pathname } = useLocation();
  const { connecting } = useConnectedApi();
  if (pathname !== paths.connectChannel && !connecting.isTaken()) return null;
  return (
    <Region title="What came of connecting a channel">
      <Suspense fallback={null}>
        <ConnectNews />
      </Suspense>
    </Region>
  );
}
