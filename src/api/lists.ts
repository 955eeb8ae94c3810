/** The two lists of the contract as the domain sees them, whether they were sent just now or kept since the last visit. */
import type { ChannelListing, Workspace } from '#channels/channel.ts';
import { ApiError } from './apiError.ts';
import { channelRows, readWorkspaceRow } from './read.ts';

/** The body of `GET /social-accounts`; `clockOffsetMs` is the server's clock less the device's. */
export function readChannelList(body: unknown, clockOffsetMs: number | null): ChannelListing {
  return { rows: listIn(body).map(channelRows()), clockOffsetMs };
}

/** The body of `GET /workspaces`; rows without an id are left out. */
export function readWorkspaceList(body: unknown): readonly Workspace[] {
  return listIn(body).flatMap((row) => readWorkspaceRow(row) ?? []);
}

/** `body` where it is a list; throws an `ApiError` where it is not. */
export function listIn(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body;
  throw new ApiError({ kind: 'unreadable', problem: 'The answer is not a list.' });
}
