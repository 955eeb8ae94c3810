import { channelHandle, channelName } from '#channels/channel.ts';
import { troubles, type UnreadableRow, type WorkspaceGroup } from '#channels/grouping.ts';
import { HEALTH_LABEL } from '#channels/health.ts';
import { platformFacts } from '#channels/platform.ts';
import type { TimeStyle } from '#channels/time.ts';
import { whyOf } from '#channels/why.ts';

/**
 * The list on paper where it is long: one table a workspace, in a sixth of the elements that the rows on screen have. Ten
 * thousand of those keep a browser busy for minutes.
 */
export function PaperList({
  groups,
  unreadable,
  now,
  style,
}: {
  readonly groups: readonly WorkspaceGroup[];
  readonly unreadable: readonly UnreadableRow[];
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
}) {
  return (
    <div className="paper">
      {groups.map((group) => (
        <section key={group.id} aria-label={group.name}>
          <h2>
            {group.name} <span>{countsOf(group)}</span>
          </h2>
          <table>
            <tbody>
              {group.channels.map((assessed) => {
                const { channel, group: health } = assessed;
                const { name: platform } = platformFacts(channel.platform);
                const handle = channelHandle(channel);
                const { reason, advice } = whyOf(assessed, now, style);
                return (
                  <tr key={channel.id}>
                    <th scope="row">
                      {channelName(channel)}, {platform}
                      {handle !== null && ` · ${handle}`}
                    </th>
                    <td>{health === null ? 'Disconnected' : HEALTH_LABEL[health]}</td>
                    <td>{advice === null ? reason : `${reason} ${advice}.`}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      ))}
      {unreadable.map(({ index, problem }) => (
        <p key={index}>One row could not be read: {problem}</p>
      ))}
    </div>
  );
}

function countsOf({ counts }: WorkspaceGroup): string {
  return [...troubles(counts), ...(counts.healthy > 0 ? (['healthy'] as const) : [])]
    .map((health) => `${String(counts[health])} ${HEALTH_LABEL[health].toLowerCase()}`)
    .join(' · ');
}
