import type { ReactNode } from 'react';

import { ThemeButton } from './ThemeButton.tsx';
import { Brand } from './Brand.tsx';

/** The frame of a screen that stands before the data: brand, theme, and one thing in the middle. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <header className="flex h-(--size-topbar) items-center justify-between border-b border-line bg-surface px-6 narrow:pe-1 narrow:ps-4">
        <Brand />
        <ThemeButton />
      </header>
      <main className="grid grid-cols-[minmax(0,1fr)] min-h-[calc(100dvh-var(--size-topbar))] place-items-center content-center px-4 py-8">
        {children}
      </main>
    </>
  );
}
