import { useCallback, useState } from 'react';

import { keepFolds, keptFolds, useKeptFolds } from '#browser/foldStore.ts';
import type { ChannelFilter } from '#channels/filter.ts';
import type { FoldChoices } from '#channels/listing.ts';
import { useSession } from '#queries/session.ts';

/** Nothing opened or closed by hand. */
export const NOTHING_FOLDED: FoldChoices = new Map();

/**
 * What a person folded by hand. In the whole list it is remembered for the key in use; under a filter until the filter changes, for
 * what a filter finds is shown and not folded away.
 */
export function useFolds(filter: ChannelFilter, narrowed: boolean) {
  const { config, keyPrefix } = useSession();
  const account = `${config.apiOrigin} ${keyPrefix ?? ''}`;
  const kept = useKeptFolds(account);
  const [passing, setPassing] = useState({ filter, choices: NOTHING_FOLDED });
  const choices = !narrowed ? kept : passing.filter === filter ? passing.choices : NOTHING_FOLDED;
  const setChoices = useCallback(
    (next: (last: FoldChoices) => FoldChoices) => {
      if (!narrowed) keepFolds(account, next(keptFolds(account)));
      else setPassing((last) => ({ filter, choices: next(last.filter === filter ? last.choices : NOTHING_FOLDED) }));
    },
    [account, filter, narrowed],
  );
  return { choices, setChoices };
}
