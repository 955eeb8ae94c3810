import { copyText } from '#browser/clipboard.ts';
import type { Channel } from '#channels/channel.ts';
import { platformFacts } from '#channels/platform.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Section } from './Section.tsx';

/** The ids, cut by the style sheet only: whole in the text, in a copy and on hover. And fields that came in a wrong type. */
export function Identifiers({
  channel,
  workspaceName,
}: {
  readonly channel: Channel;
  readonly workspaceName: string | null;
}) {
  const { network } = platformFacts(channel.platform);
  const ids = [
    ['Channel', channel.id, 'Copy channel id'],
    ['Workspace', channel.workspaceId, 'Copy workspace id'],
    [`On ${network}`, channel.externalId, `Copy id on ${network}`],
    ['Default board', channel.defaultBoardId, 'Copy default board id'],
  ] as const;
  return (
    <Section title="Identifiers" fact={workspaceName ?? undefined}>
      <dl className="grid grid-cols-[112px_minmax(0,1fr)] items-center gap-x-4 gap-y-0.5 narrow:grid-cols-1 narrow:gap-0">
        {ids.map(
          ([label, id, copyName]) =>
            id !== null && (
              <div key={label} className="contents">
                <dt className="truncate text-xs text-ink-3">{label}</dt>
                <dd className="flex min-h-7 min-w-0 items-center justify-between gap-2">
                  <code title={id} className="min-w-0 truncate font-mono text-xs text-ink">
                    {id}
                  </code>
                  <span className="-me-2.5 flex-none narrow:-me-4">
                    <CopyButton copy={() => copyText(id)} name={copyName}>
                      Copy
                    </CopyButton>
                  </span>
                </dd>
              </div>
            ),
        )}
      </dl>
      {channel.problems.length > 0 && (
        <div className="mt-3 text-xs/[18px] text-ink-3">
          <p className="font-medium text-ink-2">Fields that could not be used:</p>
          <ul className="mt-1">
            {channel.problems.map(({ field, found }) => (
              <li key={field}>
                <code className="font-mono">{field}</code>: {found}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
