import type { Workspace } from '#channels/channel.ts';
import { isTooLarge, type Failure } from '#channels/failure.ts';
import type { Loaded } from '#queries/loaded.ts';
import { LoadFailed } from '#views/channel/LoadFailed.tsx';
import { TooManyChannels } from './TooManyChannels.tsx';

/** There is no list: why, and the way on. Where it is too large, some of it can be had. */
export function ListFailed({
  failure,
  failedAt,
  onRetry,
  workspaces,
}: {
  readonly failure: Failure;
  /** Epoch ms. */
  readonly failedAt: number;
  readonly onRetry: () => void;
  readonly workspaces: Loaded<ReadonlyMap<string, Workspace>>;
}) {
  if (isTooLarge(failure)) return <TooManyChannels {...{ failure, onRetry, workspaces }} />;
  return <LoadFailed {...{ failure, failedAt, onRetry }} />;
}
