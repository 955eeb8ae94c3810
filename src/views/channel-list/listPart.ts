import { loadPart } from '#browser/missingParts.ts';
import { latePart } from '#ui/latePart.ts';
// With the first file: a part that comes with sheets of its own waits for them.
import './ChannelRow.css';
import './PaperList.css';
import './RowTime.css';

/** Asked for at once, while the server answers: the frame is drawn meanwhile, and there is nothing to list before. */
const coming = loadPart(() => import('./list.ts'));

/** The list with data in hand. */
export const { Part: LoadedChannelList, useHasCome: useListHasCome } = latePart(
  coming.then((parts) => parts.LoadedChannelList),
  'fault',
);

/** What stands where there is no list. */
export const { Part: ListFailed } = latePart(
  coming.then((parts) => parts.ListFailed),
  'fault',
);
