import { useKeptFocus } from '#browser/keptFocus.ts';
import { BreakNews } from './BreakNews.tsx';
import { useTabWatch } from './useTabWatch.ts';

/** What goes on beside every screen once the page is idle: telling what breaks, asking as one with the other tabs, and keeping the keyboard in the page. */
export function LateWork() {
  useTabWatch();
  useKeptFocus();
  return <BreakNews />;
}
