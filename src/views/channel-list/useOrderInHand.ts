import { useState, useSyncExternalStore } from 'react';

import { isRowInHand } from '#browser/rowCursor.ts';
import type { ListedChannel } from '#channels/channel.ts';
import type { ChannelFilter } from '#channels/filter.ts';
import type { NextDue } from '#channels/sort.ts';

/** What the order of the list goes by. */
interface OrderedBy {
  readonly rows: readonly ListedChannel[];
  readonly nextDue: NextDue | undefined;
}

/** What the order goes by, and how to let it go by the latest. */
export interface OrderInHand extends OrderedBy {
  readonly update: () => void;
}

/**
 * A list that is put in another order jumps under the eye, so its order stays with what was known when it was made: with the posts,
 * which are read after it is drawn, until `filter` changes or a person asks for the new one; with an answer that came while
 * somebody was at a row, until one comes while nobody is.
 */
export function useOrderInHand(latest: OrderedBy, filter: ChannelFilter): OrderInHand {
  const inHand = useSyncExternalStore(subscribe, isRowInHand);
  const { rows } = latest;
  const [made, setMade] = useState({ by: latest, filter, answer: rows });
  let { by } = made;
  if (made.filter !== filter) by = latest;
  else if (made.answer !== rows && !inHand) by = { ...by, rows };
  if (made.filter !== filter || made.answer !== rows) setMade({ by, filter, answer: rows });
  return { ...by, update: () => setMade({ by: latest, filter, answer: rows }) };
}

/** It is looked at when an answer comes: what becomes of it between two is no news. */
function subscribe(): () => void {
  return () => undefined;
}
