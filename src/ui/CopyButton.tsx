import { useState, type ReactNode } from 'react';

import { Button } from './Button.tsx';
import { IconCheck, IconCopy } from './icons.ts';

/** Copies through `copy` (which answers whether it worked) and says so for a moment, to everyone. */
export function CopyButton({
  copy,
  children,
  name,
  tone = 'quiet',
}: {
  readonly copy: () => Promise<boolean>;
  readonly children: ReactNode;
  readonly name?: string;
  readonly tone?: 'quiet' | 'soft';
}) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  return (
    <>
      <Button
        tone={tone}
        size="sm"
        aria-label={name}
        onClick={() => {
          void copy().then((copied) => setOutcome(copied ? 'copied' : 'refused'));
        }}
        onBlur={() => setOutcome('none')}
      >
        {outcome === 'copied' ? <IconCheck size={14} /> : <IconCopy size={14} />}
        {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Not copied' : children}
      </Button>
      <span aria-live="polite" className="sr-only">
        {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'The browser did not allow copying' : ''}
      </span>
    </>
  );
}
