import { useState } from 'react';

import type { ChannelFilter } from '#channels/filter.ts';
import type { NextDue } from '#channels/sort.ts';

/** The posts that the order goes by, and how to let it go by those read since. */
export interface OrderInHand {
  readonly nextDue: NextDue | undefined;
  readonly update: () => void;
}

/**
 * Posts are read after the list is drawn, and a list that is put in another order then jumps under the eye. So its order stays
 * with what was known when it was made, until `filter` changes or a person asks for the new one.
 */
export function useOrderInHand(latest: NextDue | undefined, filter: ChannelFilter): OrderInHand {
  const [made, setMade] = useState({ nextDue: latest, filter });
  if (made.filter !== filter) setMade({ nextDue: latest, filter });
  return {
    nextDue: made.filter === filter ? made.nextDue : latest,
    update: () => setMade({ nextDue: latest, filter }),
  };
}
