import type { Channel, ChannelListing, ListedChannel } from '#channels/channel.ts';

/**
 * The new listing with every row that did not change kept as the very object it was, so that nothing downstream of it is
 * computed or drawn again. By row: a generic deep merge of 10,000 rows takes 28 ms (STACK.md), this a few.
 */
export function shareRows<T extends ChannelListing>(previous: T | undefined, next: T): T {
  if (previous === undefined) return next;
  const known = new Map(previous.rows.flatMap((row) => (row.kind === 'channel' ? [[row.channel.id, row]] : [])));
  const rows = next.rows.map((row) => {
    const before = row.kind === 'channel' ? known.get(row.channel.id) : undefined;
    return before !== undefined && row.kind === 'channel' && isSame(before.channel, row.channel) ? before : row;
  });
  const unchanged = rows.length === previous.rows.length && rows.every((row, index) => row === previous.rows[index]);
  return { ...next, rows: unchanged ? previous.rows : rows };
}

function isSame(a: Channel, b: Channel): boolean {
  return (
    a.workspaceId === b.workspaceId &&
    a.platform === b.platform &&
    a.status === b.status &&
    a.externalId === b.externalId &&
    a.handle === b.handle &&
    a.displayName === b.displayName &&
    a.avatarUrl === b.avatarUrl &&
    a.connectedAt === b.connectedAt &&
    a.lastRefreshedAt === b.lastRefreshedAt &&
    a.tokenExpiresAt === b.tokenExpiresAt &&
    a.lastRefreshAttemptAt === b.lastRefreshAttemptAt &&
    a.lastRefreshError === b.lastRefreshError &&
    a.lastRefreshErrorStatus === b.lastRefreshErrorStatus &&
    a.defaultBoardId === b.defaultBoardId &&
    isSameJson(a.scopes, b.scopes) &&
    isSameJson(a.meta, b.meta) &&
    isSameJson(a.problems, b.problems)
  );
}

function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The channels among `rows`. */
export function channelsIn(rows: readonly ListedChannel[]): readonly Channel[] {
  return rows.flatMap((row) => (row.kind === 'channel' ? row.channel : []));
}

/**
 * `listing` with the channels of one workspace as they were read later, alone. The same object where nothing about them is
 * new; rows that could not be read stay, for nothing says which workspace they belong to.
 */
export function withWorkspace<T extends ChannelListing>(
  listing: T,
  workspaceId: string,
  channels: readonly Channel[],
): T {
  // A server may answer with more than it was asked for (S12).
  const later = new Map(
    channels.filter((channel) => channel.workspaceId === workspaceId).map((channel) => [channel.id, channel]),
  );
  const rows = listing.rows.flatMap((row): ListedChannel | readonly ListedChannel[] => {
    if (row.kind === 'unreadable' || row.channel.workspaceId !== workspaceId) return row;
    const now = later.get(row.channel.id);
    later.delete(row.channel.id);
    if (now === undefined) return [];
    return isSame(row.channel, now) ? row : { kind: 'channel', channel: now };
  });
  // Newest connected first, as the server lists them.
  rows.unshift(...[...later.values()].map((channel) => ({ kind: 'channel', channel }) as const));
  const unchanged = rows.length === listing.rows.length && rows.every((row, index) => row === listing.rows[index]);
  return unchanged ? listing : { ...listing, rows };
}
