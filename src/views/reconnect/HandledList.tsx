import { clsx } from 'clsx';
import { useId } from 'react';

import { channelName } from '#channels/channel.ts';
import { platformFacts } from '#channels/platform.ts';
import type { QueueItem } from '#channels/queue.ts';
import { handledWords } from '#channels/queueWords.ts';
import { reconnectStep } from '#channels/reconnectStep.ts';
import { Button } from '#ui/Button.tsx';
import { IconSkip } from '#ui/icons.ts';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import type { QueueSurroundings } from './QueueCard.tsx';
import { SideCard, type WaitsFor } from './SideCard.tsx';
import { whomOf } from './whom.ts';

/** What was handled, each with its proof or what went wrong, the last in the order first. */
export function HandledList({
  items,
  around,
}: {
  readonly items: readonly QueueItem[];
  readonly around: QueueSurroundings;
}) {
  const id = useId();
  if (items.length === 0) return null;
  const waitsFor = waitsForOf(items, around, id);
  return (
    <SideCard title="Handled" fact={String(items.length)} waitsFor={waitsFor}>
      <ul className="py-2">
        {items.toReversed().map((item) => (
          <HandledItem key={item.id} item={item} around={around} waitsForId={waitsFor?.id} />
        ))}
      </ul>
    </SideCard>
  );
}

/** Why none of `items` can be tried again at the moment, under `id`; null where they can, or none is left to be tried. */
export function waitsForOf(items: readonly QueueItem[], { heldBack }: QueueSurroundings, id: string): WaitsFor | null {
  return heldBack === null || items.every(isBack) ? null : { id, words: heldBack };
}

function isBack({ outcome }: QueueItem): boolean {
  return outcome === 'done' || outcome === 'back';
}

/** One channel that was handled; what did not come back can be tried again. */
export function HandledItem({
  item,
  around,
  waitsForId,
}: {
  readonly item: QueueItem;
  readonly around: QueueSurroundings;
  /** Of the words that say why its button is off. */
  readonly waitsForId: string | undefined;
}) {
  const { assessed, attempt } = item;
  const { channel } = assessed;
  const { now, style, heldBack, onOpen } = around;
  const { text, bad } = handledWords(item, now, style);
  const back = isBack(item);
  const { reason } = reconnectStep(attempt);
  return (
    <li className="grid min-h-11 grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-3 px-4 py-1.5">
      <span className="justify-self-center text-ink-3">
        {back && <HealthIcon group="healthy" size={16} />}
        {!back && bad && <HealthIcon group="needs-reconnect" size={16} />}
        {!back && !bad && <IconSkip size={16} aria-hidden="true" />}
      </span>
      <div className="min-w-0">
        <p dir="auto" className="truncate font-medium">
          {channelName(channel)} · {platformFacts(channel.platform).name}
        </p>
        <p className={clsx('text-xs text-pretty break-words', bad ? 'text-broken-text' : 'line-clamp-2 text-ink-3')}>
          {text}
        </p>
      </div>
      {!back && (
        <Button
          tone={bad ? 'soft' : 'quiet'}
          size="sm"
          aria-label={`Try again to reconnect ${whomOf(channel)}`}
          aria-disabled={reason !== null || heldBack !== null}
          title={reason ?? undefined}
          aria-describedby={reason === null ? waitsForId : undefined}
          onClick={() => onOpen(item)}
        >
          Try again
        </Button>
      )}
    </li>
  );
}
