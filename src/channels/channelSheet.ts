import type { AssessedChannel } from './assess.ts';
import { channelHandle, channelName } from './channel.ts';
import { csvOf } from './csv.ts';
import { explanationOf } from './explained.ts';
import type { ChannelBoard } from './board.ts';
import { HEALTH_LABEL } from './health.ts';
import { platformFacts } from './platform.ts';
import { isoTime, type TimeStyle } from './time.ts';
import { verdictWords } from './verdict.ts';
import { whyOf } from './why.ts';

const HEAD = [
  'Workspace',
  'Channel',
  'Handle',
  'Platform',
  'Health',
  'Why',
  'Who can fix it',
  'Verdict',
  'Login ends (UTC)',
] as const;

/** Every channel of the list as it is filtered, in its order, as a CSV file: our words, never the raw answer. `now` is epoch ms. */
export function channelSheet({ groups, unreadable }: ChannelBoard, now: number, style: TimeStyle = {}): string {
  return csvOf([
    HEAD,
    ...groups.flatMap(({ name, channels }) => channels.map((assessed) => [name, ...cellsOf(assessed, now, style)])),
    // The list shows them at its end: a file that left them out would have another number of rows.
    ...unreadable.map(({ index }) => [
      '',
      `Row ${String(index + 1)}`,
      '',
      '',
      '',
      'This row could not be read.',
      '',
      '',
      '',
    ]),
  ]);
}

function cellsOf(assessed: AssessedChannel, now: number, style: TimeStyle): readonly string[] {
  const { channel, group, verdict } = assessed;
  const { name, network } = platformFacts(channel.platform);
  return [
    channelName(channel),
    channelHandle(channel) ?? '',
    name,
    group === null ? 'Disconnected' : HEALTH_LABEL[group],
    whyOf(assessed, now, style).reason,
    whoOf(assessed),
    verdict === null ? '' : verdictWords(verdict, network),
    isoTime(channel.tokenExpiresAt),
  ];
}

/** Who is needed; nobody where nothing is to be done. */
function whoOf(assessed: AssessedChannel): string {
  const { channel, verdict } = assessed;
  if (verdict === null) return '';
  const owner = `Whoever can log in to ${channelHandle(channel) ?? channelName(channel)}.`;
  return explanationOf(assessed)?.who ?? owner;
}
