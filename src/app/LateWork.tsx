import { BreakNews } from './BreakNews.tsx';
import { useTabWatch } from './useTabWatch.ts';

/** What goes on beside every screen once the page is idle: telling what breaks, and asking as one with the other tabs. */
export function LateWork() {
  useTabWatch();
  return <BreakNews />;
}
