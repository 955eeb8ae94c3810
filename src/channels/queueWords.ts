import { channelHandle, channelName } from './channel.ts';
import { platformFacts } from './platform.ts';
import type { LeftOut, QueueItem } from './queue.ts';
import { proofFacts } from './reconnectProof.ts';
import { reconnectWords } from './reconnectWords.ts';
import { clockTime, exactTime, type TimeStyle } from './time.ts';
import { whyOf } from './why.ts';

type Outcome = NonNullable<QueueItem['outcome']>;

/** The outcomes in the order in which they are told. */
const TOLD = [
  'done',
  'back',
  'other-account',
  'still-broken',
  'not-finished',
  'refused',
  'skipped',
] as const satisfies readonly Outcome[];

/** What each outcome is called, at the head of a list. */
export const OUTCOME_LABEL = {
  done: 'Reconnected',
  back: 'Came back meanwhile',
  'other-account': 'Wrong account',
  'still-broken': 'Signed in, still broken',
  'not-finished': 'Not finished',
  refused: 'Could not be started',
  skipped: 'Skipped',
} as const satisfies Record<Outcome, string>;

/** What was handled, by outcome, in the order in which it is told. */
export function byOutcome(
  items: readonly QueueItem[],
): readonly { readonly outcome: Outcome; readonly items: readonly QueueItem[] }[] {
  return TOLD.map((outcome) => ({ outcome, items: items.filter((item) => item.outcome === outcome) })).filter(
    (group) => group.items.length > 0,
  );
}

const COUNTED = {
  done: 'reconnected',
  back: 'came back',
  'other-account': 'wrong account',
  'still-broken': 'still broken',
  'not-finished': 'not finished',
  refused: 'not started',
  skipped: 'skipped',
} as const satisfies Record<Outcome, string>;

/** "4 of 9 handled: 2 reconnected, 1 wrong account, 1 skipped". */
export function progressWords(items: readonly QueueItem[]): string {
  const parts = byOutcome(items).map(({ outcome, items: held }) => `${String(held.length)} ${COUNTED[outcome]}`);
  const handled = items.filter(({ outcome }) => outcome !== null);
  const head = `${String(handled.length)} of ${String(items.length)} handled`;
  return parts.length === 0 ? head : `${head}: ${parts.join(', ')}`;
}

/** Why channels that are not well are no work for the queue; null where none is left out. */
export function leftOutWords({ wait, noHelp, unnamed, snoozed }: LeftOut): string | null {
  const parts = [
    noHelp === 0 ? null : `${channels(noHelp)} where reconnecting will not help`,
    wait === 0
      ? null
      : `${channels(wait)} to wait for: ${wait === 1 ? 'it retries by itself' : 'they retry by themselves'}`,
    snoozed === 0 ? null : `${channels(snoozed)} snoozed in this browser`,
    unnamed === 0 ? null : `${channels(unnamed)} on a platform that this version cannot connect`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Left out: ${parts.join('; ')}.`;
}

/** What is said of one channel that was handled, and whether in red. `now` is epoch ms. */
export function handledWords(
  item: QueueItem,
  now: number,
  style: TimeStyle = {},
): { readonly text: string; readonly bad: boolean } {
  const { attempt, assessed, outcome } = item;
  if (attempt?.phase === 'done') {
    const { before, after, at } = attempt;
    const id = before.id === after.id ? 'same id' : 'same account, new id';
    return { text: `Proved ${clockTime(at, style)}: ${id}, ${endChange(item, now, style)}`, bad: false };
  }
  if (outcome === 'done' || outcome === 'back') {
    const lead = outcome === 'done' ? 'Reconnected' : OUTCOME_LABEL.back;
    return { text: `${lead}. ${whyOf(assessed, now, style).reason}`, bad: false };
  }
  if (attempt !== null && outcome !== 'skipped') {
    const { title, tone } = reconnectWords(attempt, assessed.channel, now, style);
    return { text: title, bad: tone === 'bad' };
  }
  if (outcome === null || outcome === 'skipped')
    return { text: `Skipped: ${whyOf(assessed, now, style).reason}`, bad: false };
  return { text: OUTCOME_LABEL[outcome], bad: outcome === 'other-account' || outcome === 'still-broken' };
}

function endChange({ attempt }: QueueItem, now: number, style: TimeStyle): string {
  if (attempt?.phase !== 'done') return '';
  const end = proofFacts(attempt.before, attempt.after, now, style).find(({ label }) => label === 'Login ends');
  if (end === undefined) return '';
  if (end.after === 'Renews by itself') return 'renews by itself';
  if (end.after === 'No end date') return 'no end date';
  return end.before === end.after || end.before === 'No end date'
    ? `ends ${end.after}`
    : `ends ${end.after}, was ${end.before}`;
}

/** The result as text to be pasted elsewhere: names and outcomes, no key, no link. `now` is epoch ms. */
export function queueSummary(
  items: readonly QueueItem[],
  leftOut: LeftOut,
  now: number,
  style: TimeStyle = {},
): string {
  const sections = byOutcome(items).flatMap(({ outcome, items: held }) => [
    `${OUTCOME_LABEL[outcome]} (${String(held.length)})`,
    ...held.map((item) => `- ${lineOf(item, now, style)}`),
    '',
  ]);
  const waiting = items.filter(({ outcome }) => outcome === null).map((item) => `- ${accountOf(item)}`);
  const left = leftOutWords(leftOut);
  return [
    `Reconnect, ${exactTime(now, style)}`,
    progressWords(items),
    '',
    ...sections,
    ...(waiting.length === 0 ? [] : [`Still to do (${String(waiting.length)})`, ...waiting, '']),
    ...(left === null ? [] : [left]),
  ]
    .join('\n')
    .trimEnd();
}

function lineOf(item: QueueItem, now: number, style: TimeStyle): string {
  return `${accountOf(item)}: ${handledWords(item, now, style).text}`;
}

function accountOf({ assessed: { channel }, workspaceName }: QueueItem): string {
  const name = channelName(channel);
  const handle = channelHandle(channel);
  const who = handle === null || handle === name ? name : `${name} (${handle})`;
  return `${who} on ${platformFacts(channel.platform).name}, ${workspaceName}`;
}

function channels(count: number): string {
  return `${String(count)} channel${count === 1 ? '' : 's'}`;
}
