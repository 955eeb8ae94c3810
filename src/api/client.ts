import type { Channel, ChannelListing, Workspace } from '#channels/channel.ts';
import type { PostListing } from '#channels/posts.ts';
import { ApiError } from './apiError.ts';
import { listIn, readChannelList, readWorkspaceList } from './lists.ts';
import { channelRows, isRow, readChannelRow } from './read.ts';
import { request, type Answer, type Call, type Connection } from './request.ts';
import { rowReader } from './rowReader.ts';
import { safeUrl } from './safeUrl.ts';

/** Options of every method. */
interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** One method per endpoint the console uses. Every method throws an `ApiError`. */
export interface ApiClient {
  /** Channels the key reaches, or those of one workspace (API.md 5.2). `onChannel` is given each as it arrives. */
  listChannels: (
    options?: CallOptions & {
      readonly workspaceId?: string;
      readonly onChannel?: ((channel: Channel) => void) | undefined;
    },
  ) => Promise<ChannelListing>;
  /** One channel, DISCONNECTED ones too (API.md 5.3). */
  getChannel: (channelId: string, options?: CallOptions) => Promise<Channel>;
  /** Workspaces the key reaches; rows without an id are left out (API.md 6.2). */
  listWorkspaces: (options?: CallOptions) => Promise<readonly Workspace[]>;
  /** Asks for a consent link: `https:`, or `http:` on loopback, to be opened at once and kept nowhere (API.md 5.4, S24). */
  startConnect: (
    target: { readonly workspaceId: string; readonly platform: string },
    options?: CallOptions,
  ) => Promise<string>;
  /** Disconnects for good (API.md 5.5); a channel that is gone already counts as disconnected (S28). */
  disconnect: (channelId: string, options?: CallOptions) => Promise<void>;
  /** Posts of one workspace, or of all the key reaches; may be megabytes, of which 4 are taken (API.md 7.1, S41). */
  listPosts: (of: { readonly workspaceId?: string }, options?: CallOptions) => Promise<PostListing>;
  /** Publishes every failed target of a post again, at once (API.md 7.3); `rejected` when nothing had failed (S47). */
  retryPost: (postId: string, options?: CallOptions) => Promise<void>;
}

/** The posts of years may be more (S41), and are then not known. */
const MOST_POSTS_BYTES = 4_000_000;

/** A client for one connection. After a 429 no request leaves before the pause is over: all of the key's share it (S32). */
export function createClient(connection: Connection): ApiClient {
  const { ledger } = connection;

  async function ask(call: Call): Promise<Answer> {
    const now = connection.now();
    const waitMs = ledger.pausedUntil(now) - now;
    if (waitMs > 0) throw new ApiError(stillPaused(waitMs));
    ledger.note(now, call.method === 'GET');
    try {
      return await request(connection, call);
    } catch (error) {
      if (error instanceof ApiError && error.failure.kind === 'rate-limited') {
        ledger.pause(connection.now() + error.failure.retryAfterMs, connection.now());
      }
      throw error;
    }
  }

  return {
    async listChannels({ workspaceId, signal, onChannel } = {}) {
      const query = workspaceId === undefined ? '' : `?workspaceId=${encodeURIComponent(workspaceId)}`;
      const read = rowReader(channelRows(onChannel));
      const path = `/social-accounts${query}`;
      const { body, text, serverNow } = await ask({ method: 'GET', path, signal, rows: read });
      const clockOffsetMs = serverNow === null ? null : serverNow - connection.now();
      const rows = read.rows();
      const listing = rows === null ? readChannelList(body, clockOffsetMs) : { rows, clockOffsetMs };
      if (workspaceId === undefined) connection.onList?.('channels', text, clockOffsetMs);
      return listing;
    },
    async getChannel(channelId, { signal } = {}) {
      const { body } = await ask({ method: 'GET', path: `/social-accounts/${encodeURIComponent(channelId)}`, signal });
      const row = readChannelRow(body, 0);
      if (row.kind === 'unreadable') throw new ApiError({ kind: 'unreadable', problem: row.problem });
      return row.channel;
    },
    async listWorkspaces({ signal } = {}) {
      const { body, text } = await ask({ method: 'GET', path: '/workspaces', signal });
      const workspaces = readWorkspaceList(body);
      connection.onList?.('workspaces', text, null);
      return workspaces;
    },
    async startConnect(target, { signal } = {}) {
      const { body } = await ask({ method: 'POST', path: '/social-accounts/connect', body: target, signal });
      const link = isRow(body) ? body['authorizeUrl'] : null;
      const address = typeof link === 'string' ? safeUrl(link) : null;
      if (address === null)
        throw new ApiError({ kind: 'unreadable', problem: 'The consent link is missing or not a safe address.' });
      return address;
    },
    async disconnect(channelId, { signal } = {}) {
      try {
        await ask({ method: 'DELETE', path: `/social-accounts/${encodeURIComponent(channelId)}`, signal });
      } catch (error) {
        if (error instanceof ApiError && error.failure.kind === 'not-found') return;
        throw error;
      }
    },
    async listPosts({ workspaceId }, { signal } = {}) {
      // Posts are asked for late or on demand only: what reads them comes with the first demand.
      const { readPostListing } = await import('./readPost.ts');
      const path = workspaceId === undefined ? '/posts' : `/posts?workspaceId=${encodeURIComponent(workspaceId)}`;
      const { body } = await ask({ method: 'GET', path, signal, mostBytes: MOST_POSTS_BYTES });
      return readPostListing(listIn(body));
    },
    async retryPost(postId, { signal } = {}) {
      await ask({ method: 'POST', path: `/posts/${encodeURIComponent(postId)}/retry`, signal });
    },
  };
}

function stillPaused(retryAfterMs: number): ApiError['failure'] {
  return { kind: 'rate-limited', retryAfterMs, status: 429, code: null, message: null, requestId: null };
}
