/** The connect flow (API.md 5.4): a link is minted, a person decides on the consent page, rows change. */
import { externalIdOn, handleOn } from './data/brand.ts';
import { Refusal } from './envelope.ts';
import { isPlatform, scopesOf, traitsOf, type Platform } from './platforms.ts';
import { idCharacters, type Random } from './random.ts';
import type { ChannelRow } from './rows.ts';
import { dropChannel, isEditor, listedChannels, putChannel, refreshFailed, type SandboxState } from './state.ts';
import { DAY, iso, MINUTE } from './time.ts';

/** How long a consent link lives, in ms (S24). */
const LINK_LIFE_MS = 5 * MINUTE;

/** One attempt to connect, until somebody decides or it dies. */
export interface Attempt {
  readonly state: string;
  readonly workspaceId: string;
  readonly platform: Platform;
  readonly startedAt: number;
}

/** What a person can say on the consent page. */
export type Decision = 'approve' | 'deny' | 'other';

/** Switches of PRODUCT section 6. */
export interface ConnectSwitches {
  /** Connect answers 409 where a channel of the platform is there, whatever its status (S21). */
  readonly conflict: boolean;
  /** A reconnect gives the channel a new id (S25). */
  readonly newId: boolean;
}

/** The attempts of one sandbox. */
export interface Connections {
  /** Mints an attempt from the body of a connect call; throws a Refusal. */
  start: (body: unknown, now: number) => Attempt;
  /** The attempt called `state` while it can still be used at `now` (epoch ms), else null. */
  find: (state: string, now: number) => Attempt | null;
  /** The handle of the account that the attempt brings when it is approved. */
  handle: (attempt: Attempt, now: number) => string;
  /** Uses the attempt up and changes the rows as the decision says; false where it can no longer be used. */
  decide: (state: string, decision: Decision, now: number) => boolean;
}

/** The connect flow over `state`. */
export function createConnections(state: SandboxState, switches: ConnectSwitches, random: Random): Connections {
  const attempts = new Map<string, Attempt>();
  const newId = () => `soc_01${idCharacters(random, 24)}`;

  function find(name: string, now: number): Attempt | null {
    const attempt = attempts.get(name);
    return attempt !== undefined && now - attempt.startedAt < LINK_LIFE_MS ? attempt : null;
  }

  function subject({ workspaceId, platform }: Attempt, now: number): ChannelRow | null {
    const rows = listedChannels(state, workspaceId).filter((row) => row.platform === platform);
    return rows.sort((a, b) => trouble(a, now) - trouble(b, now))[0] ?? null;
  }

  function approve(attempt: Attempt, now: number): void {
    const row = subject(attempt, now);
    if (row === null) {
      const gone = disconnectedChannel(state, attempt);
      const fresh =
        gone === null
          ? firstChannels(state, attempt, newId, now)
          : [{ ...gone, ...freshGrant(attempt.platform, now), id: newId(), connectedAt: iso(now) }];
      for (const channel of fresh) putChannel(state, channel, now);
      return;
    }
    const healed = { ...row, ...freshGrant(attempt.platform, now) };
    if (!switches.newId) {
      putChannel(state, healed, now);
      return;
    }
    dropChannel(state, row.id);
    putChannel(state, { ...healed, id: newId(), connectedAt: iso(now) }, now);
  }

  return {
    find,
    handle: (attempt, now) =>
      (subject(attempt, now) ?? disconnectedChannel(state, attempt))?.handle ??
      handleOn(attempt.platform, slugOf(state, attempt)),
    start(body, now) {
      const { workspaceId, platform } = readRequest(body);
      const workspace = state.workspaces.get(workspaceId);
      if (workspace === undefined) throw new Refusal('workspace', 'This API key cannot reach that workspace.');
      if (workspace.deletedAt !== null) throw new Refusal('notFound', 'That workspace does not exist.');
      if (isEditor(workspace)) throw new Refusal('role', 'Only owners and admins can do this.');
      if (switches.conflict && listedChannels(state, workspaceId).some((row) => row.platform === platform)) {
        throw new Refusal('alreadyConnected', `This workspace already has a channel on ${traitsOf(platform).name}.`);
      }
      const attempt = { state: idCharacters(random, 32).toLowerCase(), workspaceId, platform, startedAt: now };
      attempts.set(attempt.state, attempt);
      return attempt;
    },
    decide(name, decision, now) {
      const attempt = find(name, now);
      if (attempt === null) return false;
      attempts.delete(name);
      if (decision === 'approve') approve(attempt, now);
      if (decision === 'other') putChannel(state, otherAccount(attempt, subject(attempt, now), newId(), now), now);
      return true;
    },
  };
}

function readRequest(body: unknown): { workspaceId: string; platform: Platform } {
  if (typeof body !== 'object' || body === null) throw new Refusal('badRequest', 'The body must be a JSON object.');
  const workspaceId: unknown = Reflect.get(body, 'workspaceId');
  const platform: unknown = Reflect.get(body, 'platform');
  if (typeof workspaceId !== 'string' || workspaceId === '')
    throw new Refusal('badRequest', 'workspaceId is required.');
  if (!isPlatform(platform)) throw new Refusal('badRequest', 'platform must be one of the supported platforms.');
  return { workspaceId, platform };
}

/** Rank of how much a row needs the consent: 0 is the most. */
function trouble(row: ChannelRow, now: number): number {
  if (row.status === 'REVOKED') return 0;
  if (row.status === 'TOKEN_EXPIRED') return 1;
  if (row.status !== 'ACTIVE') return 2;
  const endsIn = row.tokenExpiresAt === null ? Infinity : Date.parse(row.tokenExpiresAt) - now;
  if (endsIn < 0) return 3;
  if (refreshFailed(row)) return 4;
  if (isPlatform(row.platform) && !traitsOf(row.platform).renewsItself && endsIn < 30 * DAY) return 5;
  return isPlatform(row.platform) && scopesOf(row.platform).some((scope) => !row.scopes.includes(scope)) ? 6 : 7;
}

function freshGrant(platform: Platform, now: number) {
  const { tokenLife } = traitsOf(platform);
  return {
    status: 'ACTIVE',
    scopes: scopesOf(platform),
    lastRefreshedAt: iso(now),
    lastRefreshAttemptAt: iso(now),
    tokenExpiresAt: tokenLife === null ? null : iso(now + tokenLife),
    lastRefreshError: null,
    lastRefreshErrorStatus: null,
  };
}

function firstChannels(state: SandboxState, attempt: Attempt, newId: () => string, now: number): ChannelRow[] {
  const { platform, workspaceId } = attempt;
  const slug = slugOf(state, attempt);
  const name = state.workspaces.get(workspaceId)?.name ?? null;
  // LinkedIn makes one row for each Page the person may post to (API.md 5.4).
  const pages = platform === 'LINKEDIN_COMPANY' ? [slug, `${slug}-careers`] : [slug];
  return pages.map((page) => ({
    id: newId(),
    workspaceId,
    platform,
    externalId: externalIdOn(platform, `${workspaceId}:${page}`),
    handle: handleOn(platform, page),
    displayName: page === slug || name === null ? name : `${name} Careers`,
    avatarUrl: `/avatars/${page}.svg`,
    connectedAt: iso(now),
    meta: {},
    defaultBoardId: null,
    ...freshGrant(platform, now),
  }));
}

function slugOf(state: SandboxState, { workspaceId }: Attempt): string {
  return state.workspaces.get(workspaceId)?.slug ?? 'new-channel';
}

/** The channel that was disconnected there last: whoever signs in brings the same account back, as a new row (API.md 5.5). */
function disconnectedChannel(state: SandboxState, { workspaceId, platform }: Attempt): ChannelRow | null {
  const rows = [...state.channels.values()].filter(
    (row) => row.workspaceId === workspaceId && row.platform === platform && row.status === 'DISCONNECTED',
  );
  return rows.at(-1) ?? null;
}

function otherAccount(attempt: Attempt, row: ChannelRow | null, id: string, now: number): ChannelRow {
  const { platform, workspaceId } = attempt;
  return {
    id,
    workspaceId,
    platform,
    externalId: externalIdOn(platform, `${workspaceId}:${row?.externalId ?? ''}:${id}`),
    handle: handleOn(platform, 'saffron-kite'),
    displayName: 'Saffron Kite',
    avatarUrl: '/avatars/sun.7.saffron-kite.svg',
    connectedAt: iso(now),
    meta: {},
    defaultBoardId: null,
    ...freshGrant(platform, now),
  };
}
