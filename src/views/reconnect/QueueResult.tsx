import { useEffect, useId, useRef } from 'react';
import { Link, useLocation } from 'react-router-dom';

import { copyText } from '#browser/clipboard.ts';
import type { LeftOut, QueueItem } from '#channels/queue.ts';
import { byOutcome, leftOutWords, OUTCOME_LABEL, queueSummary } from '#channels/queueWords.ts';
import { proofFacts } from '#channels/reconnectProof.ts';
import { paths } from '#paths.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { ProofFacts } from '#views/channel/ProofFacts.tsx';
import { HandledItem, waitsForOf } from './HandledList.tsx';
import type { QueueSurroundings } from './QueueCard.tsx';
import { SideCard } from './SideCard.tsx';

/** What came of the queue, by outcome, with the proof of each; and the same as text to be copied. */
export function QueueResult({
  items,
  leftOut,
  around,
  onGoOn,
  onStartAfresh,
}: {
  readonly items: readonly QueueItem[];
  readonly leftOut: LeftOut;
  readonly around: QueueSurroundings;
  /** Null when nothing waits. */
  readonly onGoOn: (() => void) | null;
  readonly onStartAfresh: () => void;
}) {
  const { search } = useLocation();
  const { now, style } = around;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const handled = items.filter(({ outcome }) => outcome !== null);
  const waiting = items.length - handled.length;
  const left = leftOutWords(leftOut);
  return (
    <div className="grid max-w-[860px] gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <h2 ref={heading} tabIndex={-1} className="mr-auto text-lg font-semibold tracking-tight outline-none">
          {waiting === 0 ? 'Every channel was handled' : `Stopped; ${String(waiting)} still to do`}
        </h2>
        <CopyButton copy={() => copyText(queueSummary(items, leftOut, now, style))}>Copy summary</CopyButton>
        {onGoOn !== null && (
          <Button tone="primary" onClick={onGoOn}>
            Go on
          </Button>
        )}
        {handled.length > 0 && <Button onClick={onStartAfresh}>Start afresh</Button>}
        <Link to={`${paths.channels}${search}`} className={buttonClass('outline')}>
          Back to the list
        </Link>
      </div>
      {byOutcome(items).map(({ outcome, items: held }) => {
        const waitsFor = waitsForOf(held, around, `${id}-${outcome}`);
        return (
          <SideCard key={outcome} title={OUTCOME_LABEL[outcome]} fact={String(held.length)} waitsFor={waitsFor}>
            <ul className="py-2">
              {held.map((item) => (
                <ResultItem key={item.id} item={item} around={around} waitsForId={waitsFor?.id} />
              ))}
            </ul>
          </SideCard>
        );
      })}
      {left !== null && <p className="text-pretty text-ink-3">{left}</p>}
    </div>
  );
}

function ResultItem(props: Parameters<typeof HandledItem>[0]) {
  const { around } = props;
  const { attempt } = props.item;
  return (
    <>
      <HandledItem {...props} />
      {attempt?.phase === 'done' && (
        <li className="pr-4 pb-2 pl-[52px]">
          <ProofFacts facts={proofFacts(attempt.before, attempt.after, around.now, around.style)} />
        </li>
      )}
    </>
  );
}
