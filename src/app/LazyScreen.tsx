import { Suspense, type ReactNode } from 'react';

import { Region } from '#ui/Region.tsx';

/** A screen whose code comes when it is asked for: its name until it is there, and words under it when it does not come. */
export function LazyScreen({
  title,
  heading,
  children,
}: {
  readonly title: string;
  /** The screen's `h1`, for as long as the screen is not there to have it; null where another screen beside it has one. */
  readonly heading: string | null;
  readonly children: ReactNode;
}) {
  return (
    <Region
      title={title}
      heading={heading !== null && <h1 className="mb-4 text-xl font-semibold tracking-tight">{heading}</h1>}
    >
      <Suspense fallback={heading !== null && <h1 className="sr-only">{heading}</h1>}>{children}</Suspense>
    </Region>
  );
}
