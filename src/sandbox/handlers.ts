/** The contract's endpoints as MSW handlers: the one definition that HTTP and the tests share. */
import { http, type RequestHandler } from 'msw';

import type { Post } from '#api/contract.ts';
import type { Connections } from './connect.ts';
import { Refusal, refusalResponse } from './envelope.ts';
import { pictureResponse } from './pictures.ts';
import { cancelPostsTo, listedPosts, retryPost } from './postActions.ts';
import { createRateLimit } from './rateLimit.ts';
import { idCharacters, type Random } from './random.ts';
import { channelOnWire, workspaceOnWire, type ChannelRow } from './rows.ts';
import { isEditor, listedChannels, putChannel, renewTokens, type SandboxState } from './state.ts';

/** What the handlers stand on. */
export interface HandlerParts {
  readonly state: SandboxState;
  readonly connections: Connections;
  readonly random: Random;
  /** The one key that is accepted. */
  readonly key: string;
  /** The clock, epoch ms. */
  readonly now: () => number;
  /** Where the stand-in consent page is, as an origin. */
  readonly consentOrigin: () => string;
  readonly rateLimit: boolean;
}

interface Call {
  readonly request: Request;
  readonly origin: string;
  readonly workspaceId: string | null;
  readonly id: string;
  readonly now: number;
}

/** The handlers over `parts`, for any origin. */
export function createHandlers(parts: HandlerParts): RequestHandler[] {
  const { state, connections, random, key, now, consentOrigin } = parts;
  const limit = createRateLimit();

  async function answer(
    request: Request,
    id: string,
    endpoint: (call: Call) => Response | Promise<Response>,
  ): Promise<Response> {
    const instant = now();
    const response = await respond().catch((error: unknown) => {
      if (error instanceof Refusal) return refusalResponse(error, `req_01${idCharacters(random, 24)}`);
      throw error;
    });
    response.headers.set('Date', new Date(instant).toUTCString());
    return response;

    async function respond(): Promise<Response> {
      if (request.headers.get('Authorization') !== `Bearer ${key}`) {
        throw new Refusal('unauthorized', 'The API key is missing or not valid.');
      }
      if (parts.rateLimit) limit.take(instant);
      renewTokens(state, instant);
      const { origin, searchParams } = new URL(request.url);
      return endpoint({ request, origin, workspaceId: searchParams.get('workspaceId'), id, now: instant });
    }
  }

  const route = (
    method: 'get' | 'post' | 'delete',
    path: string,
    endpoint: (call: Call) => Response | Promise<Response>,
  ) =>
    http[method](`*/api/v1${path}`, ({ request, params }) =>
      answer(request, typeof params['id'] === 'string' ? params['id'] : '', endpoint),
    );

  const listings = createListings(state);

  return [
    route('get', '/social-accounts', ({ origin, workspaceId }) => {
      checkReach(state, workspaceId);
      return jsonText(listings.channels(origin, workspaceId));
    }),
    route('post', '/social-accounts/connect', async ({ request, now: instant }) => {
      const attempt = connections.start(await readJson(request), instant);
      const authorizeUrl = `${consentOrigin()}/authorize?state=${attempt.state}`;
      return Response.json({ authorizeUrl, state: attempt.state }, { status: 201 });
    }),
    route('get', '/social-accounts/:id', ({ id, origin }) => {
      const raw = state.rawRows.find((row) => row.id === id);
      return raw === undefined ? Response.json(channelOnWire(findChannel(state, id), origin)) : jsonText(raw.text);
    }),
    route('delete', '/social-accounts/:id', ({ id, origin, now: instant }) => {
      const channel = findChannel(state, id);
      if (channel.status === 'DISCONNECTED') throw new Refusal('notFound', 'That channel does not exist.');
      if (isEditor(state.workspaces.get(channel.workspaceId)))
        throw new Refusal('role', 'Only owners and admins can do this.');
      const gone = { ...channel, status: 'DISCONNECTED', tokenExpiresAt: null };
      putChannel(state, gone, instant);
      cancelPostsTo(state, id, instant);
      return Response.json(channelOnWire(gone, origin));
    }),
    route('get', '/workspaces', ({ origin }) => {
      const oldestFirst = [...state.workspaces.values()].sort(
        (a, b) => Date.parse(a.createdAt ?? '') - Date.parse(b.createdAt ?? ''),
      );
      return Response.json(oldestFirst.map((workspace) => workspaceOnWire(workspace, origin)));
    }),
    route('get', '/workspaces/:id', ({ id, origin }) => {
      const workspace = state.workspaces.get(id);
      if (workspace === undefined) throw new Refusal('workspace', 'This API key cannot reach that workspace.');
      if ((workspace.deletedAt ?? null) !== null) throw new Refusal('notFound', 'That workspace does not exist.');
      // `memberships` is the list's alone (API.md 6.1); undefined stays out of JSON.
      return Response.json({ ...workspaceOnWire(workspace, origin), memberships: undefined });
    }),
    route('get', '/posts', ({ workspaceId, now: instant }) => {
      checkReach(state, workspaceId);
      return Response.json(listedPosts(state, workspaceId, instant));
    }),
    route('get', '/posts/:id', ({ id }) => Response.json(findPost(state, id))),
    route('post', '/posts/:id/retry', ({ id, now: instant }) =>
      Response.json(retryPost(state, findPost(state, id), instant), { status: 201 }),
    ),
    http.all('*/api/v1/*', ({ request }) =>
      answer(request, '', () => {
        throw new Refusal('notFound', 'There is nothing at this address.');
      }),
    ),
    http.get('*/:kind/:file', ({ request }) => pictureResponse(new URL(request.url).pathname) ?? undefined),
  ];
}

function findChannel(state: SandboxState, id: string): ChannelRow {
  const channel = state.channels.get(id);
  if (channel === undefined) throw new Refusal('notFound', 'That channel does not exist.');
  return channel;
}

function findPost(state: SandboxState, id: string): Post {
  const post = state.posts.get(id);
  if (post === undefined) throw new Refusal('notFound', 'That post does not exist.');
  return post;
}

function checkReach(state: SandboxState, workspaceId: string | null): void {
  if (workspaceId === null || state.workspaces.has(workspaceId)) return;
  if (listedChannels(state, workspaceId).length > 0) return;
  throw new Refusal('workspace', 'This API key cannot reach that workspace.');
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw new Refusal('badRequest', 'The body is not valid JSON.');
  }
}

function jsonText(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}

/** Keeps the whole listing as text: 10,000 rows cost 5 MB of JSON, and most polls find nothing changed. */
function createListings(state: SandboxState): { channels: (origin: string, workspaceId: string | null) => string } {
  let last: { readonly origin: string; readonly version: number; readonly text: string } | null = null;

  function write(origin: string, workspaceId: string | null): string {
    const rows = listedChannels(state, workspaceId).map((channel) => JSON.stringify(channelOnWire(channel, origin)));
    const raw = state.rawRows
      .filter((row) => workspaceId === null || row.workspaceId === workspaceId)
      .map(({ text }) => text);
    return `[${[...raw, ...rows].join(',\n')}]\n`;
  }

  return {
    channels(origin, workspaceId) {
      if (workspaceId !== null) return write(origin, workspaceId);
      if (last?.origin !== origin || last.version !== state.version) {
        last = { origin, version: state.version, text: write(origin, null) };
      }
      return last.text;
    },
  };
}
