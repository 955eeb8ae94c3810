import type { SocialAccount } from '#api/contract.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';
import { assess, needsNothing, type AssessedChannel } from '#channels/assess.ts';
import type { Channel, ListedChannel, Workspace } from '#channels/channel.ts';
import type { WorkspaceGroup } from '#channels/grouping.ts';

/** The instant every test stands at, as the contract's fixtures do (API.md 9). */
export const NOW = Date.parse('2026-11-20T12:00:00Z');

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A healthy Instagram channel, connected in spring and renewed a week ago; `changes` make it the one a test needs. */
export function aChannel(changes: Partial<Channel> = {}): Channel {
  return {
    id: 'soc_acme',
    workspaceId: 'ws_acme',
    platform: 'INSTAGRAM',
    status: 'ACTIVE',
    externalId: '17840000000000001',
    handle: 'acme',
    displayName: 'Acme Bikes',
    avatarUrl: null,
    scopes: ['instagram_business_basic', 'instagram_business_content_publish'],
    connectedAt: NOW - 200 * DAY_MS,
    lastRefreshedAt: NOW - 7 * DAY_MS,
    tokenExpiresAt: NOW + 53 * DAY_MS,
    lastRefreshAttemptAt: NOW - 7 * DAY_MS,
    lastRefreshError: null,
    lastRefreshErrorStatus: null,
    meta: {},
    defaultBoardId: null,
    problems: [],
    ...changes,
  };
}

/** `aChannel(changes)` as the domain sees it at `NOW`. */
export function anAssessed(changes: Partial<Channel> = {}): AssessedChannel {
  return assess(aChannel(changes), NOW, diagnoseRefreshError);
}

/** `aChannel(changes)` as one row of the listing. */
export function aListed(changes: Partial<Channel> = {}): ListedChannel {
  return { kind: 'channel', channel: aChannel(changes) };
}

/** A workspace in Stockholm with a 24-hour clock. */
export function aWorkspace(changes: Partial<Workspace> = {}): Workspace {
  return {
    id: 'ws_acme',
    name: 'Acme',
    timezone: 'Europe/Stockholm',
    timeFormat: 'H24',
    brandColor: null,
    logoUrl: null,
    deleted: false,
    role: 'owner',
    ...changes,
  };
}

/** The wire row of a healthy Instagram channel (API.md 5.1). */
export function aRow(changes: Partial<SocialAccount> = {}): SocialAccount {
  return {
    id: 'soc_acme',
    workspaceId: 'ws_acme',
    platform: 'INSTAGRAM',
    externalId: '17840000000000001',
    handle: '@acme',
    displayName: 'Acme Bikes',
    avatarUrl: 'https://avatars.example.com/acme.png',
    status: 'ACTIVE',
    scopes: ['instagram_business_basic', 'instagram_business_content_publish'],
    connectedAt: '2026-05-04T09:00:00.000Z',
    lastRefreshedAt: '2026-11-13T12:00:00.000Z',
    tokenExpiresAt: '2027-01-12T12:00:00.000Z',
    lastRefreshAttemptAt: '2026-11-13T12:00:00.000Z',
    lastRefreshError: null,
    lastRefreshErrorStatus: null,
    meta: {},
    defaultBoardId: null,
    ...changes,
  };
}

/** A workspace of one name with `channels` in this order. */
export function aGroup(id: string, channels: readonly AssessedChannel[]): WorkspaceGroup {
  return {
    id,
    name: id,
    workspace: null,
    size: channels.length,
    members: channels,
    channels,
    troubled: channels.filter((assessed) => !needsNothing(assessed)),
    counts: { 'needs-reconnect': 0, 'at-risk': 0, expiring: 0, unknown: 0, healthy: 0 },
    standing: { rank: 0, due: Infinity },
  };
}
