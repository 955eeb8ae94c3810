import { Fragment } from 'react';

import type { ProofFact } from '#channels/reconnectProof.ts';

/** What a reconnect changed, old → new. */
export function ProofFacts({ facts }: { readonly facts: readonly ProofFact[] }) {
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs/[18px]">
      {facts.map(({ label, before, after }) => (
        <Fragment key={label}>
          <dt className="text-ink-3">{label}</dt>
          <dd className="min-w-0 break-words text-ink">
            <span className="sr-only">was </span>
            <span className="text-ink-3">{before}</span>
            <span aria-hidden="true"> → </span>
            <span className="sr-only">, is </span>
            {after}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
