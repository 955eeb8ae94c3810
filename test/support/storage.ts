/** All that `storage` holds, names and values, as one text to search. */
export function keptIn(storage: Storage): string {
  return Object.keys(storage)
    .map((name) => `${name}=${storage.getItem(name) ?? ''}`)
    .join('\n');
}
