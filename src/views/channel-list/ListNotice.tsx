import { loadPart } from '#browser/missingParts.ts';
import type { TimeStyle } from '#channels/time.ts';
import { latePart } from '#ui/latePart.ts';
import type { DataCondition } from '#views/channel/dataCondition.ts';
import { DataNotice } from '#views/channel/DataNotice.tsx';

/** What may be remarkable about an answer; instants are epoch ms of the device's clock. */
export type ListRemarkable =
  | { readonly kind: 'names-missing' }
  | { readonly kind: 'unreadable'; readonly count: number; readonly total: number }
  | { readonly kind: 'clock'; readonly offsetMs: number }
  | { readonly kind: 'ignored'; readonly parts: readonly string[] }
  | { readonly kind: 'maybe-cut'; readonly count: number };

/** What is to be said above the list. */
export type ListCondition = DataCondition | ListRemarkable;

// What is said of a server that is away is here when it goes away; the rest comes from it.
const { Part: ListRemark } = latePart(
  () => loadPart(async () => (await import('./ListRemark.tsx')).ListRemark),
  'fault',
);

/** One notice, the gravest there is: what is so, what still works, what can be done. */
export function ListNotice({
  condition,
  style,
  onRetry,
}: {
  readonly condition: ListCondition;
  readonly style: TimeStyle;
  readonly onRetry: () => void;
}) {
  switch (condition.kind) {
    case 'offline':
    case 'failed':
    case 'stale':
      return (
        <DataNotice
          condition={condition}
          meanwhile="reading and filtering work, reconnecting waits"
          style={style}
          onRetry={onRetry}
        />
      );
    case 'names-missing':
    case 'unreadable':
    case 'clock':
    case 'ignored':
    case 'maybe-cut':
      return <ListRemark condition={condition} onRetry={onRetry} />;
  }
}
