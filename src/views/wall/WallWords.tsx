import type { ReactNode } from 'react';

/** One thing said in large words, in the middle of the wall. */
export function WallWords({
  title,
  detail,
  icon,
  children,
}: {
  readonly title: string;
  readonly detail: string;
  readonly icon?: ReactNode;
  /** What is said under it. */
  readonly children?: ReactNode;
}) {
  return (
    <div className="grid flex-1 content-center justify-items-start gap-[0.75em] py-[2em]">
      {icon !== undefined && (
        <span className="text-[2.5em] leading-none text-ink-3" aria-hidden="true">
          {icon}
        </span>
      )}
      <p className="text-[2.5em]/[1.2] font-semibold tracking-tight text-balance text-ink narrow:text-[1.75em]/[1.3]">
        {title}
      </p>
      <p className="max-w-[44em] text-[1.25em]/[1.5] text-pretty text-ink-2 narrow:text-[1em]/[1.5]">{detail}</p>
      {children !== undefined && <div className="text-ink-2">{children}</div>}
    </div>
  );
}
