import type { Channel } from '#channels/channel.ts';
import { scopeLines, type ScopeLine } from '#channels/scopes.ts';
import { IconCheck, IconClock } from '#ui/icons.ts';
import { Section } from './Section.tsx';

/** What a missing permission means, the gravest first: only that one is told. */
const LACKS: readonly { readonly use: ScopeLine['use']; readonly means: string }[] = [
  { use: 'publish', means: 'A permission to publish is missing: posts may be refused until a reconnect grants it.' },
  {
    use: 'images and video',
    means: 'Text can be published. Posts with images or video may be refused until a reconnect adds what is missing.',
  },
  {
    use: 'comments, inbox, analytics',
    means:
      'Publishing works. First comments, inbox or analytics stay off until the next reconnect adds what is missing.',
  },
];

/** Which permissions the connection was granted, and which of the usual ones it lacks. */
export function Permissions({ channel }: { readonly channel: Channel }) {
  const lines = scopeLines(channel);
  const granted = lines.filter((line) => line.granted).length;
  const lack = LACKS.find(({ use }) => lines.some((line) => !line.granted && line.use === use));
  return (
    <Section
      title="Permissions"
      fact={lines.length === 0 ? 'not reported' : `${String(granted)} of ${String(lines.length)}`}
    >
      {lines.length === 0 && <p className="text-ink-2">Postbreeze reported none, which proves nothing.</p>}
      <ul className="grid gap-1.5">
        {lines.map((line) => (
          <li key={line.scope} className="grid grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-2.5">
            {line.granted ? (
              <IconCheck size={16} aria-hidden="true" className="text-ink-3" />
            ) : (
              <IconClock size={16} aria-hidden="true" className="text-soon-icon" />
            )}
            <code className="font-mono text-xs text-ink-2 [overflow-wrap:anywhere]">{line.scope}</code>
            <span className="text-xs text-ink-3">{line.granted ? line.use : 'missing'}</span>
          </li>
        ))}
      </ul>
      {lack !== undefined && <p className="mt-2.5 text-xs/[18px] text-ink-3">{lack.means}</p>}
    </Section>
  );
}
