import { useId } from 'react';

import { channelName } from '#channels/channel.ts';
import { plural } from '#channels/count.ts';
import { platformFacts } from '#channels/platform.ts';
import { byPlatform, type QueueItem } from '#channels/queue.ts';
import { reconnectStep } from '#channels/reconnectStep.ts';
import { reconnectWords } from '#channels/reconnectWords.ts';
import { whyOf } from '#channels/why.ts';
import { Button } from '#ui/Button.tsx';
import { ChannelAvatar } from '#views/channel/ChannelAvatar.tsx';
import { PlatformMark } from '#views/channel/PlatformMark.tsx';
import type { QueueSurroundings } from './QueueCard.tsx';
import { SideCard } from './SideCard.tsx';
import { whomOf } from './whom.ts';

/** What waits, by platform: whoever is signed in there serves them one after the other. Each can be taken out of turn. */
export function NextList({
  items,
  leftOut,
  around,
}: {
  readonly items: readonly QueueItem[];
  readonly leftOut: string | null;
  readonly around: QueueSurroundings;
}) {
  const id = useId();
  const groups = byPlatform(items);
  const waitsFor = around.heldBack === null || items.length === 0 ? null : { id, words: around.heldBack };
  if (items.length === 0 && leftOut === null) return null;
  return (
    <SideCard
      title="Next"
      fact={`${plural(items.length, 'channel')}, ${plural(groups.length, 'platform')}`}
      waitsFor={waitsFor}
    >
      {groups.map(({ platform, items: held }) => (
        <div key={platform}>
          <h3 className="flex items-center gap-2 px-4 pt-2.5 pb-1 text-xs font-medium text-ink-3">
            <PlatformMark platform={platform} size={13} />
            {platformFacts(platform).name} · {held.length}
          </h3>
          <ul className="last:pb-2">
            {held.map((item) => (
              <NextItem key={item.id} item={item} around={around} waitsForId={waitsFor?.id} />
            ))}
          </ul>
        </div>
      ))}
      {leftOut !== null && (
        <p className="border-line px-4 py-3 text-xs/[18px] text-pretty text-ink-3 not-first:border-t">{leftOut}</p>
      )}
    </SideCard>
  );
}

function NextItem({
  item,
  around,
  waitsForId,
}: {
  readonly item: QueueItem;
  readonly around: QueueSurroundings;
  /** Of the words that say why its button is off. */
  readonly waitsForId: string | undefined;
}) {
  const { assessed, attempt, workspaceName } = item;
  const { channel, verdict } = assessed;
  const { now, style, heldBack, onOpen } = around;
  const step = reconnectStep(attempt);
  const off = step.reason ?? (step.does === 'reconnect' ? heldBack : null);
  const line =
    attempt === null ? whyOf(assessed, now, style).reason : reconnectWords(attempt, channel, now, style).title;
  return (
    <li className="grid min-h-11 grid-cols-[28px_minmax(0,1fr)_auto] items-center gap-3 px-4 py-1.5 [contain-intrinsic-size:auto_48px] [content-visibility:auto]">
      <ChannelAvatar channel={channel} size="mini" />
      <div className="min-w-0">
        <p dir="auto" className="truncate font-medium" title={`${channelName(channel)}, ${workspaceName}`}>
          {channelName(channel)}
        </p>
        <p className="truncate text-xs text-ink-3" title={line}>
          {verdict === 'fix-first' && attempt === null ? `Fix first: ${line}` : line}
        </p>
      </div>
      <Button
        tone="quiet"
        size="sm"
        aria-label={`${step.name} ${whomOf(channel)}`}
        aria-disabled={off !== null || step.does === 'wait'}
        title={step.reason ?? undefined}
        aria-describedby={step.reason === null && off !== null ? waitsForId : undefined}
        onClick={() => onOpen(item)}
      >
        {step.label}
      </Button>
    </li>
  );
}
