import { progressWords } from '#channels/queueWords.ts';
import type { QueueItem } from '#channels/queue.ts';

type Tone = 'good' | 'bad' | 'aside' | 'now' | 'open';

const FILL = {
  good: 'bg-healthy-icon',
  bad: 'bg-broken-icon',
  aside: 'bg-line-control',
  now: 'bg-accent',
  open: 'bg-surface-3 inset-ring inset-ring-line-2',
} as const satisfies Record<Tone, string>;

/** More than this and a segment is thinner than its gap: neighbours of one tone are drawn as one. */
const MOST_APART = 60;

/** One segment a channel: how far the queue is. Its words are the line above. */
export function QueueProgress({
  items,
  currentId,
}: {
  readonly items: readonly QueueItem[];
  readonly currentId: string | null;
}) {
  const handled = items.filter(({ outcome }) => outcome !== null).length;
  return (
    <div
      role="progressbar"
      aria-label={`${String(handled)} of ${String(items.length)} handled`}
      aria-valuemin={0}
      aria-valuemax={items.length}
      aria-valuenow={handled}
      aria-valuetext={progressWords(items)}
      className="mb-5 flex gap-1 narrow:mb-4"
    >
      {segmentsOf(items, currentId).map(({ tone, count }, index) => (
        <i
          key={index}
          style={{ flexGrow: count }}
          className={`h-1.5 min-w-0.5 basis-0 rounded-[3px] forced-colors:border ${FILL[tone]}`}
        />
      ))}
    </div>
  );
}

interface Segment {
  readonly tone: Tone;
  readonly count: number;
}

function segmentsOf(items: readonly QueueItem[], currentId: string | null): readonly Segment[] {
  const each = items.map((item): Segment => ({ tone: toneOf(item, currentId), count: 1 }));
  if (each.length <= MOST_APART) return each;
  const runs: Segment[] = [];
  for (const segment of each) {
    const last = runs.at(-1);
    if (last?.tone === segment.tone) runs[runs.length - 1] = { tone: last.tone, count: last.count + 1 };
    else runs.push(segment);
  }
  return runs;
}

function toneOf({ id, outcome }: QueueItem, currentId: string | null): Tone {
  switch (outcome) {
    case null:
      return id === currentId ? 'now' : 'open';
    case 'done':
    case 'back':
      return 'good';
    case 'other-account':
    case 'still-broken':
      return 'bad';
    case 'not-finished':
    case 'refused':
    case 'skipped':
      return 'aside';
  }
}
