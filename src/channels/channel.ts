/** The words of PRODUCT section 2 as values: what the console knows of a channel once the wire shape is left behind. */

/** One connected social account, from `SocialAccount` (API.md 5.1). Instants are epoch ms; null means absent or unreadable. */
export interface Channel {
  readonly id: string;
  readonly workspaceId: string;
  /** As the server sent it; may be a value the contract does not name (S11). */
  readonly platform: string | null;
  /** As the server sent it; may be a value the contract does not name (S11). */
  readonly status: string | null;
  /** The network's own stable id of the account. */
  readonly externalId: string | null;
  readonly handle: string | null;
  readonly displayName: string | null;
  /** `https:`, or `http:` on loopback; anything else was dropped when the row was read. */
  readonly avatarUrl: string | null;
  /** OAuth scopes granted. Empty proves nothing (API.md 5.7). */
  readonly scopes: readonly string[];
  readonly connectedAt: number | null;
  /** Last *successful* token refresh. */
  readonly lastRefreshedAt: number | null;
  /** End of the current *access* token: never a warning by itself (S18). */
  readonly tokenExpiresAt: number | null;
  readonly lastRefreshAttemptAt: number | null;
  /** Free text of unknown language, length and origin (S17): hostile. */
  readonly lastRefreshError: string | null;
  /** HTTP status of that failure, when known. */
  readonly lastRefreshErrorStatus: number | null;
  /** Free-form extras of the network (S13). */
  readonly meta: Readonly<Record<string, unknown>>;
  /** Pinterest only, display only (S14). */
  readonly defaultBoardId: string | null;
  /** Fields that were there with a wrong type, and were read as absent. */
  readonly problems: readonly FieldProblem[];
}

/** A field of a row whose value could not be used, in words fit to show. */
export interface FieldProblem {
  readonly field: string;
  /** What stood there instead, such as "a number" or "not a date". */
  readonly found: string;
}

/** One row of the listing: a channel, or a row without a readable `id` and `workspaceId` that is kept all the same. */
export type ListedChannel =
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'unreadable'; readonly index: number; readonly problem: string; readonly raw: unknown };

/** One answer of `GET /social-accounts`. */
export interface ChannelListing {
  readonly rows: readonly ListedChannel[];
  /** Server's clock minus the device's, ms; null when the answer had no readable `Date`. */
  readonly clockOffsetMs: number | null;
}

/** One client brand, from `Workspace` (API.md 6.1). */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  /** IANA zone, display only (S39); null when absent. */
  readonly timezone: string | null;
  readonly timeFormat: 'H24' | 'H12' | null;
  /** `#rrggbb`, checked; null otherwise. */
  readonly brandColor: string | null;
  readonly logoUrl: string | null;
  /** Soft-deleted (S37). */
  readonly deleted: boolean;
  /** `memberships[0].role`, lower-cased, where it is a string: a hint only (S36). */
  readonly role: string | null;
}

/** The account's name for people: display name, else handle, else the network's id (S16). */
export function channelName(channel: Channel): string {
  return channel.displayName ?? channelHandle(channel) ?? channel.externalId ?? channel.id;
}

const WRITES_AT_SIGN = new Set([
  'INSTAGRAM',
  'FACEBOOK_PAGE',
  'X',
  'TIKTOK_BUSINESS',
  'TIKTOK_PERSONAL',
  'YOUTUBE',
  'THREADS',
  'BLUESKY',
]);

/** The handle as the platform writes it: `@` is added only where it is missing and the platform uses it (S16). */
export function channelHandle(channel: Channel): string | null {
  const { handle, platform } = channel;
  if (handle === null) return null;
  if (handle.startsWith('@') || platform === null) return handle;
  return WRITES_AT_SIGN.has(platform) ? `@${handle}` : handle;
}
