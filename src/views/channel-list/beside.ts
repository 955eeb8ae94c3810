/** What the list waits for and the page's first file has no room for: one file, asked for together with the data (`vite.config.ts`). */
export { Findings } from './Findings.tsx';
export { ListFailed } from './ListFailed.tsx';
export { ListNotice } from './ListNotice.tsx';
export { PaperList } from './PaperList.tsx';
export { SinceStrip } from './SinceStrip.tsx';
