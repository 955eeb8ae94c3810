import { lazy, useEffect, useRef, useState } from 'react';
import { useLocation, useMatch, useNavigate } from 'react-router-dom';

import { idle, whenIdle } from '#browser/idle.ts';
import { loadPart } from '#browser/missingParts.ts';
import { focusRow, revealRow } from '#browser/rowCursor.ts';
import { useIsNarrow } from '#browser/useMediaQuery.ts';
import { paths } from '#paths.ts';
import { ChannelListScreen } from '#views/channel-list/ChannelListScreen.tsx';
import { latePart } from '#ui/latePart.ts';
import { LazyScreen } from './LazyScreen.tsx';
import { usePostsWatch } from './usePostsWatch.ts';

const loadDetails = () => import('#views/channel-details/ChannelDetailsScreen.tsx');

/** Fetched ahead, like the details. */
const { Part: GoneToast } = latePart(async () => {
  await idle();
  return (await import('./GoneToast.tsx')).GoneToast;
});

const ChannelDetailsScreen = lazy(async () => ({ default: (await loadPart(loadDetails)).ChannelDetailsScreen }));

/** The list, and the details of one of its channels: beside it, over it, or instead of it on a phone. The list stays mounted. */
export function ChannelsRoute() {
  const match = useMatch(paths.channelPattern);
  const location = useLocation();
  const navigate = useNavigate();
  const narrow = useIsNarrow();
  const openId = match?.params.channelId ?? null;
  const [gone, setGone] = useState<string | null>(null);
  const forgetRow = useReturnToRow(openId, narrow);
  usePostsWatch();
  // Fetched ahead, the details open at once, also while the server is away.
  useEffect(() => whenIdle(() => void loadDetails().catch(() => undefined)), []);

  function close(): void {
    // From the list, Back; from a pasted address there is no list to go back to.
    if (cameFromList(location.state)) void navigate(-1);
    else void navigate(`${paths.channels}${location.search}`, { replace: true });
  }

  return (
    <>
      <div hidden={narrow && openId !== null} data-panel={openId !== null || undefined}>
        <ChannelListScreen currentId={openId} />
      </div>
      <GoneToast name={openId === null ? gone : null} onClose={() => setGone(null)} />
      {openId !== null && (
        // Where they fail, it is said where they would be.
        <div className="details-place">
          <LazyScreen title="The details of this channel" heading={narrow ? 'Channel details' : null}>
            <ChannelDetailsScreen
              channelId={openId}
              onClose={close}
              onGone={(name) => {
                forgetRow();
                setGone(name);
                close();
              }}
            />
          </LazyScreen>
        </div>
      )}
    </>
  );
}

function cameFromList(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'fromList' in state;
}

/**
 * When the details close, the focus and (on a phone, where the list was away) the scroll return to the row they belong to.
 * Where the list has no such row, or it is about to leave with its channel (call what this returns), the focus goes to the page.
 */
function useReturnToRow(openId: string | null, narrow: boolean): () => void {
  const last = useRef<string | null>(null);
  const forgotten = useRef(false);
  const scrolled = useRef(0);
  useEffect(() => {
    if (openId !== null && last.current === null && narrow) window.scrollTo(0, 0);
    if (openId === null && last.current !== null) {
      if (narrow) window.scrollTo(0, scrolled.current);
      const closedId = last.current;
      const there = !forgotten.current && focusRow(closedId);
      if (!there) document.getElementById('main')?.focus({ preventScroll: true });
      // Going back, the browser scrolls to where the page was when the details opened: they may have moved along since.
      else requestAnimationFrame(() => revealRow(closedId));
      forgotten.current = false;
    }
    last.current = openId;
  }, [openId, narrow]);
  useEffect(() => {
    // Asking how far the page is scrolled has it laid out: not for nothing, in the midst of a scroll.
    if (openId !== null || !narrow) return undefined;
    const note = () => {
      scrolled.current = window.scrollY;
    };
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [openId, narrow]);
  return () => {
    forgotten.current = true;
  };
}
