import { useId } from 'react';

import { useIsNarrow } from '#browser/useMediaQuery.ts';
import type { Channel } from '#channels/channel.ts';
import { preparationOf } from '#channels/preparation.ts';
import { IconRight, IconUser, IconWindow } from '#ui/icons.ts';

/** Whom we expect, before the platform's page opens: who signs in decides which account comes back (S27). */
export function IdentityGuard({ channel }: { readonly channel: Channel }) {
  const id = useId();
  const { name, kind, handle, idEnd, choose, needs, caution } = preparationOf(channel);
  return (
    <section
      aria-labelledby={id}
      className="rounded-md border border-line-2 bg-surface-2 [--row-bg:var(--color-surface-2)]"
    >
      <h3 id={id} className="flex items-center gap-2 border-b border-line px-3.5 py-2.5 font-semibold">
        <IconUser size={16} aria-hidden="true" />
        Sign in as the right person
      </h3>
      <dl className="grid grid-cols-[116px_minmax(0,1fr)] gap-x-4 gap-y-1.5 px-3.5 py-3 narrow:grid-cols-[96px_minmax(0,1fr)] narrow:gap-x-3">
        <dt className="text-ink-3">We expect</dt>
        <dd dir="auto" className="font-semibold break-words">
          {name}
        </dd>
        {(handle !== null || idEnd !== null) && (
          <>
            <dt className="text-ink-3">{kind}</dt>
            <dd className="break-words">
              {handle !== null && <bdi>{handle}</bdi>}
              {handle !== null && idEnd !== null && ', '}
              {idEnd !== null && (
                <>
                  {handle === null ? 'Id' : 'id'} ending <span className="font-mono text-xs">…{idEnd}</span>
                </>
              )}
            </dd>
          </>
        )}
        {choose !== null && (
          <>
            <dt className="text-ink-3">Choose</dt>
            <dd>{choose}</dd>
          </>
        )}
        {needs !== null && (
          <>
            <dt className="text-ink-3">It takes</dt>
            <dd className="text-pretty">{needs}</dd>
          </>
        )}
      </dl>
      <p className="flex gap-2.5 border-t border-line px-3.5 py-2.5 text-pretty text-ink-2">
        <IconWindow size={16} aria-hidden="true" className="mt-0.5 flex-none text-ink-3" />
        {caution}
      </p>
    </section>
  );
}

/** The same in two lines, where the account itself stands above; on a phone the second folds, so that what is read keeps its room. */
export function SignInAs({ channel }: { readonly channel: Channel }) {
  const { name, handle, idEnd, choose, needs, caution } = preparationOf(channel);
  const extra = [choose, needs].filter((part) => part !== null).map((part) => `${part}.`);
  const narrow = useIsNarrow();
  const whom = (
    <>
      Sign in as{' '}
      <b className="font-medium text-ink-2">
        <bdi>{handle ?? name}</bdi>
      </b>
      {idEnd !== null && (
        <>
          {' '}
          (id ending <span className="font-mono">…{idEnd}</span>)
        </>
      )}
      .
    </>
  );
  const how = [...extra, caution].join(' ');
  if (!narrow)
    return (
      <p className="mb-2.5 text-xs/[18px] text-pretty text-ink-3">
        {whom} {how}
      </p>
    );
  return (
    <details className="group mb-1 text-xs/[18px] text-ink-3">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-sm">
        <span className="min-w-0 break-words">{whom}</span>
        <span className="ms-auto flex-none transition-transform duration-(--duration-base) group-open:-rotate-90">
          <IconRight size={16} aria-hidden="true" />
        </span>
      </summary>
      <p className="mb-2.5 text-pretty">{how}</p>
    </details>
  );
}
