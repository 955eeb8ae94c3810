import { useId, type ReactNode } from 'react';

/** A part of the settings under its heading: what it is about on the left, what can be chosen on the right. */
export function SettingsSection({
  title,
  detail,
  children,
}: {
  readonly title: string;
  readonly detail: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-[15rem_minmax(0,1fr)] gap-x-10 gap-y-4 border-t border-line px-6 py-6 first:border-t-0 narrow:grid-cols-1 narrow:px-4 narrow:py-5"
    >
      <div>
        <h2 id={id} className="text-base font-semibold text-ink">
          {title}
        </h2>
        <p className="mt-1 text-pretty text-ink-3">{detail}</p>
      </div>
      <div className="grid content-start justify-items-start gap-5 narrow:justify-items-stretch">{children}</div>
    </section>
  );
}
