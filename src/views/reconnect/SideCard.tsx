import { useId, type ReactNode } from 'react';

/** Why buttons are off, in words that stand on screen under an id. */
export interface WaitsFor {
  readonly id: string;
  readonly words: string;
}

/** A card beside the queue, or under it: title, a short fact, and its list. */
export function SideCard({
  title,
  fact,
  waitsFor = null,
  children,
}: {
  readonly title: string;
  readonly fact: string;
  /** Why the buttons in it are off, said once for all of them; null where they are not. */
  readonly waitsFor?: WaitsFor | null;
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
        <span className="ms-auto text-xs text-ink-3">{fact}</span>
      </header>
      {waitsFor !== null && (
        <p id={waitsFor.id} className="border-b border-line px-4 py-2.5 text-xs/[18px] text-pretty text-ink-2">
          {waitsFor.words}
        </p>
      )}
      {children}
    </section>
  );
}
