import type { Channel } from '#channels/channel.ts';
import { scopeLines } from '#channels/scopes.ts';
import { IconCheck, IconClock } from '#ui/icons.ts';
import { Section } from './Section.tsx';

/** Which permissions the connection was granted, and which of the usual ones it lacks. */
export function Permissions({ channel }: { readonly channel: Channel }) {
  const lines = scopeLines(channel);
  const granted = lines.filter((line) => line.granted).length;
  const cannotPublish = lines.some((line) => !line.granted && line.use === 'publish');
  const lacksMore = lines.some((line) => !line.granted && line.use !== 'publish');
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
      {cannotPublish && (
        <p className="mt-2.5 text-xs/[18px] text-ink-3">
          A permission to publish is missing: posts may be refused until a reconnect grants it.
        </p>
      )}
      {!cannotPublish && lacksMore && (
        <p className="mt-2.5 text-xs/[18px] text-ink-3">
          Publishing works. First comments, inbox or analytics stay off until the next reconnect adds what is missing.
        </p>
      )}
    </Section>
  );
}
