import { createContext } from 'react';

/** What a region that failed needs from outside: words for whoever looks after the product, and the ways on. */
export interface FaultHelp {
  /** A report on a fault in the region `title`; nothing secret is in it. Null where what writes it does not load. */
  readonly reportOf: (title: string, error: unknown) => Promise<string | null>;
  /** Copies; false when the browser refused. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Why the fault is a part of the page that did not load: offline, or gone with an upgrade; null where it is another fault. */
  readonly missingPart: (error: unknown) => 'offline' | 'gone' | null;
  readonly reload: () => void;
}

/** Carries the help from the composition root to every region; null leaves a region with *Try again* alone. */
export const FaultHelpContext = createContext<FaultHelp | null>(null);
