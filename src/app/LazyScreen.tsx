import { Suspense, type ReactNode } from 'react';

import { useOnline } from '#browser/useOnline.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconOffline } from '#ui/icons.ts';
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
    <Region title={title} heading={heading !== null && <Heading>{heading}</Heading>}>
      <Suspense fallback={<Coming heading={heading} />}>{children}</Suspense>
    </Region>
  );
}

function Heading({ children }: { readonly children: string }) {
  return <h1 className="mb-4 text-xl font-semibold tracking-tight">{children}</h1>;
}

/** A screen on its way comes in no time; offline it comes with the network, and says so. */
function Coming({ heading }: { readonly heading: string | null }) {
  const online = useOnline();
  if (heading === null) return null;
  if (online) return <h1 className="sr-only">{heading}</h1>;
  return (
    <>
      <Heading>{heading}</Heading>
      <EmptyState
        icon={<IconOffline size={24} />}
        title="This device is offline"
        detail="This part of the page was not loaded before. It comes as soon as the connection is back; nothing to click."
      />
    </>
  );
}
