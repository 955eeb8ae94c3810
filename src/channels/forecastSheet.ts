import { channelHandle, channelName } from './channel.ts';
import { csvOf } from './csv.ts';
import { instantOf, type Due, type ForecastItem } from './forecast.ts';
import { workWords } from './forecastWords.ts';
import { platformFacts } from './platform.ts';
import { isoTime, type TimeStyle } from './time.ts';

const HEAD = ['Needed by (UTC)', 'Known or estimate', 'Workspace', 'Channel', 'Handle', 'Platform', 'What', 'Source'];

const CERTAINTY = {
  overdue: 'overdue',
  now: 'known',
  known: 'known',
  estimate: 'estimate',
  'renews-itself': 'renews itself',
  unknown: 'no date',
} as const satisfies Record<Due['kind'], string>;

/** The forecast's list as a CSV file: our words only, no raw answers. `now` is epoch ms. */
export function forecastSheet(
  items: readonly ForecastItem[],
  nameOfWorkspace: (id: string) => string,
  now: number,
  style: TimeStyle = {},
): string {
  return csvOf([
    HEAD,
    ...items.map((item) => {
      const { channel } = item.assessed;
      return [
        isoTime(instantOf(item.due)),
        CERTAINTY[item.due.kind],
        nameOfWorkspace(channel.workspaceId),
        channelName(channel),
        channelHandle(channel) ?? '',
        platformFacts(channel.platform).name,
        workWords(item, now, style),
        item.due.kind === 'estimate' ? item.due.policy.source : '',
      ];
    }),
  ]);
}
