import type { ReactNode } from 'react';

/** What stands where a list would: an icon or a picture, what is so, what it means, and the way on. */
export function EmptyState({
  icon,
  title,
  detail,
  children,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly detail: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-1 rounded-lg border border-line bg-surface px-6 py-12 text-center shadow-card">
      <span className="mb-2 grid min-h-8 place-items-center text-ink-3" aria-hidden="true">
        {icon}
      </span>
      <h2 className="text-base font-semibold text-ink">{title}</h2>
      <p className="max-w-[44ch] text-balance break-words text-ink-2">{detail}</p>
      {children !== undefined && <div className="mt-3.5 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
