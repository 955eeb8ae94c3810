/** Part of `npm run bench`: what each pure function costs a row of the huge sample. Printed, never asserted. */
import { channelRows } from '#api/read.ts';
import { assess } from '#channels/assess.ts';
import { narrowedBoard } from '#channels/board.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';
import { NO_FILTER } from '#channels/filter.ts';
import { wholeBoardOf } from '#channels/grouping.ts';
import { healthOf } from '#channels/health.ts';
import { forgiveTypingError } from '#channels/typingError.ts';
import { hugeData } from '#sandbox/data/huge.ts';
import { channelOnWire } from '#sandbox/rows.ts';
import { NOW } from '../support/builders.ts';

const ROUNDS = 15;

const text = JSON.stringify(hugeData(NOW).channels.map((row) => channelOnWire(row, 'http://127.0.0.1')));
const wire: unknown = JSON.parse(text);
const answer: readonly unknown[] = Array.isArray(wire) ? wire : [];

function read() {
  return answer.map(channelRows());
}

const rows = read();
const channels = rows.flatMap((row) => (row.kind === 'channel' ? [row.channel] : []));
const fresh = () => channels.map((channel) => ({ kind: 'channel', channel: { ...channel } }) as const);
const wholeOf = (listed: Parameters<typeof wholeBoardOf>[0]['rows']) =>
  wholeBoardOf({ rows: listed, workspaces: null, sort: 'attention', now: NOW, diagnose: diagnoseRefreshError });
const whole = wholeOf(rows);
const searched = (search: string) => narrowedBoard(whole, { ...NO_FILTER, text: search }, forgiveTypingError);

function measure<Input>(name: string, prepare: () => Input, work: (input: Input) => unknown): void {
  const took = Array.from({ length: ROUNDS }, () => {
    const input = prepare();
    const start = performance.now();
    work(input);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const median = took[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  const each = ((median * 1_000) / channels.length).toFixed(2);
  console.log(`${name.padEnd(44)}${median.toFixed(1).padStart(8)} ms${each.padStart(8)} µs a row`);
}

const nothing = () => null;
console.log(`\n${String(channels.length)} channels, median of ${String(ROUNDS)}`);
measure('parse the JSON alone', nothing, () => JSON.parse(text));
measure('read rows', nothing, read);
measure('health', nothing, () => channels.forEach((channel) => healthOf(channel, NOW)));
measure('explain: what reads a failure', nothing, () =>
  channels.forEach(({ platform, lastRefreshError: error, lastRefreshErrorStatus: httpStatus }) =>
    diagnoseRefreshError({ platform, error, httpStatus }),
  ),
);
measure('assess: health, explanation, verdict', fresh, (listed) =>
  listed.forEach(({ channel }) => assess(channel, NOW, diagnoseRefreshError)),
);
measure('group: a whole board, the first time', fresh, wholeOf);
measure('group: the same answer again', nothing, () => wholeOf(rows));
measure('filter: a search that finds', nothing, () => searched('instagram'));
measure('filter: a search with one typing error', nothing, () => searched('instagarm'));
measure('filter: one that finds nothing', nothing, () => searched('zzzzzz'));
measure(
  'the first search that fails in an answer',
  () => wholeOf(rows),
  (board) => narrowedBoard(board, { ...NO_FILTER, text: 'instagarm' }, forgiveTypingError),
);
