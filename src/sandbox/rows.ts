/** The rows the sandbox holds, and how they go over the wire. */
import type { Post, SocialAccount, Workspace } from '#api/contract.ts';

/** One channel with every field of `SocialAccount` filled. Rows are replaced, never changed in place. */
export interface ChannelRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly platform: string;
  readonly externalId: string;
  readonly handle: string;
  readonly displayName: string | null;
  /** A path of the sandbox (`/avatars/…`): the origin that answers is put before it. */
  readonly avatarUrl: string | null;
  readonly status: string;
  readonly scopes: readonly string[];
  readonly connectedAt: string;
  readonly lastRefreshedAt: string | null;
  readonly tokenExpiresAt: string | null;
  readonly lastRefreshAttemptAt: string | null;
  readonly lastRefreshError: string | null;
  readonly lastRefreshErrorStatus: number | null;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly defaultBoardId: string | null;
}

/** Everything a sandbox starts from. */
export interface SampleData {
  readonly workspaces: readonly Workspace[];
  readonly channels: readonly ChannelRow[];
  readonly posts: readonly Post[];
  /** JSON texts put before the channels of a listing as they stand: rows no type would allow. */
  readonly rawRows: readonly string[];
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function pictureAt(origin: string, path: string | null | undefined): string | null {
  if (path?.startsWith('/') !== true) return path ?? null;
  return LOOPBACK.has(new URL(origin).hostname) ? `${origin}${path}` : null;
}

/** The channel as `origin` answers it; a picture of our own is given on a loopback origin only. */
export function channelOnWire(row: ChannelRow, origin: string): SocialAccount {
  return { ...row, scopes: [...row.scopes], meta: { ...row.meta }, avatarUrl: pictureAt(origin, row.avatarUrl) };
}

/** The workspace as `origin` answers it. */
export function workspaceOnWire(workspace: Workspace, origin: string): Workspace {
  return { ...workspace, logoUrl: pictureAt(origin, workspace.logoUrl) };
}
