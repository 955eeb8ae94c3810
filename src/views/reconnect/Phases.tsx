import type { Reconnect } from '#channels/reconnect.ts';

const PHASES = [
  { title: 'Ready', note: 'opens a new window' },
  { title: 'Waiting for you', note: 'up to 5 minutes' },
  { title: 'Checking', note: 'we ask Postbreeze, not the window' },
  { title: 'Proved', note: 'same account, new login' },
] as const;

/** The four steps of an attempt, and which of them it is at. */
export function Phases({ attempt }: { readonly attempt: Reconnect | null }) {
  const at = stepOf(attempt);
  return (
    <ol className="grid grid-cols-4 border-t border-line narrow:grid-cols-2">
      {PHASES.map(({ title, note }, index) => (
        <li
          key={title}
          aria-current={index === at ? 'step' : undefined}
          className="group grid grid-cols-[16px_1fr] content-start gap-x-2 border-line px-4 py-3 text-xs text-ink-3 not-first:border-s narrow:nth-3:border-s-0 narrow:nth-[n+3]:border-t"
        >
          <span className="m-1 size-2 rounded-full inset-ring-[1.5px] inset-ring-ink-3 group-aria-[current=step]:bg-accent group-aria-[current=step]:ring-3 group-aria-[current=step]:ring-accent-soft-hover group-aria-[current=step]:inset-ring-accent forced-colors:border forced-colors:group-aria-[current=step]:bg-[Highlight]" />
          <b className="font-medium text-ink-2 group-aria-[current=step]:text-ink">{title}</b>
          <span className="col-start-2">{note}</span>
        </li>
      ))}
    </ol>
  );
}

function stepOf(attempt: Reconnect | null): number {
  switch (attempt?.phase) {
    case undefined:
    case 'replaced':
    case 'refused':
    case 'not-disconnected':
    case 'blocked':
    case 'link-expired':
    case 'other-account':
    case 'still-broken':
    case 'disconnecting':
    case 'asking':
      return 0;
    case 'waiting':
      return 1;
    case 'elsewhere':
      return attempt.there === 'waiting' ? 1 : 2;
    case 'checking':
    case 'unfinished':
      return 2;
    case 'done':
      return 3;
  }
}
