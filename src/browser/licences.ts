/** A part made by others that is in the page, and the terms it comes under. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** Its short name, such as MIT. */
  readonly identifier: string;
  readonly text: string;
}

/** What the build wrote down of the parts that it took in; rejects where the server does not have it. */
export async function readLicences(): Promise<readonly Licence[]> {
  const response = await fetch('/licences.json', { credentials: 'same-origin' });
  const list: unknown = await response.json();
  if (!Array.isArray(list)) throw new TypeError('The licences are no list');
  return list.map(licenceOf);
}

function licenceOf(entry: unknown): Licence {
  const fields: ReadonlyMap<string, unknown> = new Map(
    typeof entry === 'object' && entry !== null ? Object.entries(entry) : [],
  );
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { name: text('name'), version: text('version'), identifier: text('identifier'), text: text('text') };
}
