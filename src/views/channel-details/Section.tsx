import type { ReactNode } from 'react';

/** One part of the details: a title, a short fact at its end, and the part itself. */
export function Section({
  title,
  fact,
  children,
}: {
  readonly title: string;
  readonly fact?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="border-t border-line py-4">
      <div className="mb-2.5 flex min-h-7 items-center gap-2">
        <h3 className="font-semibold text-ink">{title}</h3>
        {fact !== undefined && (
          <span className="ms-auto text-xs text-ink-3 has-[>button]:-me-2.5 narrow:has-[>button]:-me-4">{fact}</span>
        )}
      </div>
      {children}
    </div>
  );
}
