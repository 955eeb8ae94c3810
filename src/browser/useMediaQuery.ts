import { useSyncExternalStore } from 'react';

/** Whether the media query `query` matches now. */
function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** The phone layout of PRODUCT section 7; the same width as `narrow` in theme.css. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(width <= 860px)');
}
