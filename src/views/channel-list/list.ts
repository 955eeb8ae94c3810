/** The list, which the page's first file has no room for: one file, asked for together with the data (`vite.config.ts`). */
export { ListFailed } from './ListFailed.tsx';
export { LoadedChannelList } from './LoadedChannelList.tsx';
