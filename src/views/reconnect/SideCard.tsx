import { useId, type ReactNode } from 'react';

/** A card beside the queue, or under it: title, a short fact, and its list. */
export function SideCard({
  title,
  fact,
  children,
}: {
  readonly title: string;
  readonly fact: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="min-w-0 rounded-lg border border-line bg-surface shadow-card [--row-bg:var(--color-surface)]"
    >
      <header className="flex min-h-11 items-center gap-2 border-b border-line px-4 py-1.5">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        <span className="ml-auto text-xs text-ink-3">{fact}</span>
      </header>
      {children}
    </section>
  );
}
