/** Accounts of any size, made from the rows of one. */

/** The answers of one account, as they are sent. */
export interface Account {
  readonly channels: Buffer;
  readonly workspaces: Buffer;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * The first `size` channels of an account, workspace by workspace as the first one has them; where it has fewer, its rows come
 * again in workspaces of their own.
 */
export function accountOf(size: number, channels: readonly Row[], workspaces: readonly Row[]): Account {
  const rows: Row[] = [];
  const homes: Row[] = [];
  const byWorkspace = new Map<unknown, Row[]>();
  for (const row of channels) {
    const known = byWorkspace.get(row['workspaceId']);
    if (known === undefined) byWorkspace.set(row['workspaceId'], [row]);
    else known.push(row);
  }
  for (let copy = 0; rows.length < size; copy += 1) {
    for (const workspace of workspaces) {
      if (rows.length >= size) break;
      const workspaceId = `${String(workspace['id'])}${String(copy)}`;
      homes.push({ ...workspace, id: workspaceId, slug: `${String(workspace['slug'])}-${String(copy)}` });
      for (const row of (byWorkspace.get(workspace['id']) ?? []).slice(0, size - rows.length))
        rows.push({ ...row, id: `${String(row['id'])}${String(copy)}`, workspaceId });
    }
  }
  return { channels: Buffer.from(JSON.stringify(rows)), workspaces: Buffer.from(JSON.stringify(homes)) };
}

/** The rows of a list, as the product serves them at `address`. */
export async function rowsAt(address: string): Promise<readonly Row[]> {
  const body: unknown = await (await fetch(address)).json();
  if (!Array.isArray(body)) throw new Error(`${address} is no list`);
  return body.filter((row: unknown): row is Row => typeof row === 'object' && row !== null);
}
