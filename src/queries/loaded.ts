import type { UseQueryResult } from '@tanstack/react-query';

import { failureOf } from '#api/apiError.ts';
import type { Failure } from '#channels/failure.ts';

/** What a view holds of something it asked for: one of three, and data is never lost to a later failure. */
export type Loaded<T> =
  /** `offline`: it will be asked as soon as the device has a network. */
  | { readonly kind: 'waiting'; readonly offline: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly failedAt: number; readonly retry: () => void }
  | {
      readonly kind: 'ready';
      readonly data: T;
      /** When it was received, epoch ms of the device's clock. */
      readonly asOf: number;
      readonly refreshing: boolean;
      /** Why the latest attempt to refresh failed, beside the data that is still good to read. */
      readonly failure: Failure | null;
      /** When it failed, epoch ms; 0 while it has not. */
      readonly failedAt: number;
      readonly retry: () => void;
    };

/** A query's result as one member of the union. */
export function loadedFrom<T>(result: UseQueryResult<T, unknown>): Loaded<T> {
  const retry = () => void result.refetch();
  if (result.data !== undefined) {
    return {
      kind: 'ready',
      data: result.data,
      asOf: result.dataUpdatedAt,
      refreshing: result.isFetching,
      failure: result.error ? failureOf(result.error) : null,
      failedAt: result.errorUpdatedAt,
      retry,
    };
  }
  if (result.error && !result.isFetching)
    return { kind: 'failed', failure: failureOf(result.error), failedAt: result.errorUpdatedAt, retry };
  return { kind: 'waiting', offline: result.fetchStatus === 'paused' };
}
