import { clsx } from 'clsx';

import { channelName } from '#channels/channel.ts';
import { platformFacts } from '#channels/platform.ts';
import type { QueueItem } from '#channels/queue.ts';
import { handledWords } from '#channels/queueWords.ts';
import { reconnectStep } from '#channels/reconnectStep.ts';
import { Button } from '#ui/Button.tsx';
import { IconSkip } from '#ui/icons.ts';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import type { QueueSurroundings } from './QueueCard.tsx';
import { SideCard } from './SideCard.tsx';
import { whomOf } from './whom.ts';

/** What was handled, each with its proof or what went wrong, the latest at the end. */
export function HandledList({
  items,
  around,
}: {
  readonly items: readonly QueueItem[];
  readonly around: QueueSurroundings;
}) {
  if (items.length === 0) return null;
  return (
    <SideCard title="Handled" fact={String(items.length)}>
      <ul className="py-2">
        {items.map((item) => (
          <HandledItem key={item.id} item={item} around={around} />
        ))}
      </ul>
    </SideCard>
  );
}

/** One channel that was handled; what did not come back can be tried again. */
export function HandledItem({ item, around }: { readonly item: QueueItem; readonly around: QueueSurroundings }) {
  const { outcome, assessed, attempt } = item;
  const { channel } = assessed;
  const { now, style, heldBack, onOpen } = around;
  const { text, bad } = handledWords(item, now, style);
  const isBack = outcome === 'done' || outcome === 'back';
  const off = reconnectStep(attempt).reason ?? heldBack;
  return (
    <li className="grid min-h-11 grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-3 px-4 py-1.5">
      <span className="justify-self-center text-ink-3">
        {isBack && <HealthIcon group="healthy" size={16} />}
        {!isBack && bad && <HealthIcon group="needs-reconnect" size={16} />}
        {!isBack && !bad && <IconSkip size={16} aria-hidden="true" />}
      </span>
      <div className="min-w-0">
        <p dir="auto" className="truncate font-medium">
          {channelName(channel)} · {platformFacts(channel.platform).name}
        </p>
        <p className={clsx('text-xs text-pretty break-words', bad ? 'text-broken-text' : 'line-clamp-2 text-ink-3')}>
          {text}
        </p>
      </div>
      {!isBack && (
        <Button
          tone={bad ? 'soft' : 'quiet'}
          size="sm"
          aria-label={`Try again to reconnect ${whomOf(channel)}`}
          aria-disabled={off !== null}
          title={off ?? undefined}
          onClick={() => onOpen(item)}
        >
          Try again
        </Button>
      )}
    </li>
  );
}
