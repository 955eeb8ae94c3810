/** What one sandbox knows, and how it changes. Nothing here is shared between two sandboxes. */
import type { Post, Workspace } from '#api/contract.ts';
import { isPlatform, traitsOf } from './platforms.ts';
import type { ChannelRow, SampleData } from './rows.ts';
import { HOUR, iso, MINUTE } from './time.ts';

/** A row kept as text, with what can be read of it; null where nothing can. */
interface RawRow {
  readonly text: string;
  readonly id: string | null;
  readonly workspaceId: string | null;
}

/** The state of one sandbox. */
export interface SandboxState {
  readonly workspaces: ReadonlyMap<string, Workspace>;
  readonly channels: Map<string, ChannelRow>;
  readonly posts: Map<string, Post>;
  readonly rawRows: readonly RawRow[];
  /** Grows with every change: an answer made at one version can be given again. */
  version: number;
  /** Channels the server's renewal job keeps alive. */
  readonly renewing: Set<string>;
  lastRenewalAt: number;
}

/** The state that `data` describes at `now` (epoch ms). */
export function createState(data: SampleData, now: number): SandboxState {
  const renewing = data.channels.filter((channel) => renewsItself(channel, now)).map(({ id }) => id);
  return {
    workspaces: new Map(data.workspaces.map((workspace) => [workspace.id, workspace])),
    channels: new Map(data.channels.map((channel) => [channel.id, channel])),
    posts: new Map(data.posts.map((post) => [post.id, post])),
    rawRows: data.rawRows.map(readRaw),
    version: 0,
    renewing: new Set(renewing),
    lastRenewalAt: now,
  };
}

function readRaw(text: string): RawRow {
  const row: unknown = JSON.parse(text);
  const field = (name: string) => {
    const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, name) : null;
    return typeof value === 'string' ? value : null;
  };
  return { text, id: field('id'), workspaceId: field('workspaceId') };
}

/** Whether the last refresh of `channel` failed, read as PRODUCT section 3 does. */
export function refreshFailed(channel: ChannelRow): boolean {
  if (channel.lastRefreshError === null && channel.lastRefreshErrorStatus === null) return false;
  const { lastRefreshedAt, lastRefreshAttemptAt } = channel;
  return lastRefreshedAt === null || lastRefreshAttemptAt === null || lastRefreshedAt < lastRefreshAttemptAt;
}

function renewsItself(channel: ChannelRow, now: number): boolean {
  const { platform, status, tokenExpiresAt } = channel;
  if (status !== 'ACTIVE' || tokenExpiresAt === null || !isPlatform(platform)) return false;
  return traitsOf(platform).renewsItself && !refreshFailed(channel) && Date.parse(tokenExpiresAt) > now - HOUR;
}

/** Puts `channel` in place of the row with its id. */
export function putChannel(state: SandboxState, channel: ChannelRow, now: number): void {
  state.channels.set(channel.id, channel);
  if (renewsItself(channel, now)) state.renewing.add(channel.id);
  else state.renewing.delete(channel.id);
  state.version += 1;
}

/** Takes the row away, as if it had never been. */
export function dropChannel(state: SandboxState, id: string): void {
  state.channels.delete(id);
  state.renewing.delete(id);
  state.version += 1;
}

/** Does what the renewal job has done by `now` (epoch ms), so that an open sandbox never lets an X token lapse. At most once a minute. */
export function renewTokens(state: SandboxState, now: number): void {
  if (now - state.lastRenewalAt < MINUTE) return;
  state.lastRenewalAt = now;
  for (const id of state.renewing) {
    const channel = state.channels.get(id);
    if (channel === undefined || !isPlatform(channel.platform)) continue;
    const { tokenLife, renewedWithin } = traitsOf(channel.platform);
    const renewedAt = Date.parse(channel.lastRefreshedAt ?? channel.connectedAt);
    if (tokenLife === null || now - renewedAt < renewedWithin) continue;
    // The job came every `renewedWithin`: the latest round lies less than one of them back.
    const latest = now - ((now - renewedAt) % renewedWithin);
    const at = iso(latest);
    state.channels.set(id, {
      ...channel,
      lastRefreshedAt: at,
      lastRefreshAttemptAt: at,
      tokenExpiresAt: iso(latest + tokenLife),
    });
    state.version += 1;
  }
}

// Instants written by `iso` sort as text, which is ten times as fast as parsing 10,000 of them.
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The rows a listing holds: newest connection first, DISCONNECTED left out; of one workspace where one is named. */
export function listedChannels(state: SandboxState, workspaceId: string | null): ChannelRow[] {
  return [...state.channels.values()]
    .filter(
      (channel) => channel.status !== 'DISCONNECTED' && (workspaceId === null || channel.workspaceId === workspaceId),
    )
    .sort((a, b) => compareText(b.connectedAt, a.connectedAt) || compareText(a.id, b.id));
}

/** Whether the caller is an editor there: editors may look and retry, but not connect or disconnect (API.md 2). */
export function isEditor(workspace: Workspace | undefined): boolean {
  const role = workspace?.memberships?.[0]?.['role'];
  return typeof role === 'string' && role.toLowerCase() === 'editor';
}
