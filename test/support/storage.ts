/** All that `storage` holds, names and values, as one text to search. */
export function keptIn(storage: Storage): string {
  return Object.keys(storage)
    .map((name) => `${name}=${storage.getItem(name) ?? ''}`)
    .join('\n');
}

/** All that the databases of `factory` hold, or those called `only`, as one text to search. */
export async function everythingIn(factory: IDBFactory, only?: string): Promise<string> {
  const held: unknown[] = [];
  for (const { name = '' } of await factory.databases()) {
    if (only !== undefined && name !== only) continue;
    const database = await answerOf(factory.open(name));
    for (const store of database.objectStoreNames) {
      const records = database.transaction(store).objectStore(store);
      held.push(name, store, await answerOf(records.getAllKeys()), await answerOf(records.getAll()));
    }
    database.close();
  }
  return JSON.stringify(held);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('It could not be read'));
  });
}
