import { Suspense, type ReactNode } from 'react';

import { Region } from '#ui/Region.tsx';

/** A screen whose code comes when it is asked for: nothing until it is there, and words when it does not come. */
export function LazyScreen({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Region title={title}>
      <Suspense fallback={null}>{children}</Suspense>
    </Region>
  );
}
