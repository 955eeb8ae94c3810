import { useId } from 'react';

import { copyText } from '#browser/clipboard.ts';
import { noteContact, useContact } from '#browser/contacts.ts';
import type { AssessedChannel } from '#channels/assess.ts';
import { letterFor, letterForWorkspace, mailAddress } from '#channels/handOff.ts';
import { buttonClass } from '#ui/Button.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { IconMail, IconRight } from '#ui/icons.ts';
import { Section } from './Section.tsx';

/** A letter for whoever owns the account, ready to be copied or mailed; and one for all that is broken in the workspace. */
export function HandOff({
  assessed,
  workspaceName,
  brokenNearby,
}: {
  readonly assessed: AssessedChannel;
  readonly workspaceName: string | null;
  /** All channels of the workspace that need a reconnect, this one among them. */
  readonly brokenNearby: readonly AssessedChannel[];
}) {
  const { channel } = assessed;
  const contact = useContact(channel.id, channel.workspaceId);
  const name = contact?.name ?? null;
  const letter = letterFor(assessed, name);
  return (
    <Section title="Not you? Send it to the owner">
      <div className="rounded-md border border-line bg-surface-2 px-3.5 py-3 text-pretty break-words whitespace-pre-line text-ink-2">
        {letter.body}
      </div>
      <div className="mt-2 flex flex-wrap gap-1">
        <CopyButton tone="soft" copy={() => copyText(letter.body)}>
          Copy message
        </CopyButton>
        <a href={mailAddress(letter, contact?.email ?? '')} className={buttonClass('quiet', 'sm')}>
          <IconMail size={14} aria-hidden="true" />
          Open in e-mail
        </a>
        {brokenNearby.length > 1 && (
          <CopyButton
            copy={() => copyText(letterForWorkspace(workspaceName ?? channel.workspaceId, brokenNearby, name).body)}
          >
            Copy one for all {brokenNearby.length} broken here
          </CopyButton>
        )}
      </div>
      <OwnerNote workspaceId={channel.workspaceId} />
    </Section>
  );
}

/** Who owns the accounts of the workspace: a note in this browser, for the greeting and the address. */
function OwnerNote({ workspaceId }: { readonly workspaceId: string }) {
  const contact = useContact(workspaceId, workspaceId);
  const id = useId();
  const field =
    'h-(--size-control) w-full min-w-0 rounded-sm border border-line-control bg-surface px-2.5 text-ink outline-offset-0 narrow:text-lg';
  return (
    <details className="group mt-1">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-sm py-1 text-xs font-medium text-ink-2 narrow:min-h-11">
        <span className="transition-transform duration-(--duration-base) group-open:rotate-90">
          <IconRight size={14} aria-hidden="true" />
        </span>
        {contact === null ? 'Note who owns the accounts of this workspace' : `Owner: ${contact.name || contact.email}`}
      </summary>
      <div className="mt-2 grid grid-cols-2 gap-2">
        <label htmlFor={`${id}-name`} className="text-xs text-ink-3">
          Name
          <input
            id={`${id}-name`}
            className={field}
            autoComplete="off"
            value={contact?.name ?? ''}
            onChange={(event) => noteContact(workspaceId, { name: event.target.value, email: contact?.email ?? '' })}
          />
        </label>
        <label htmlFor={`${id}-email`} className="text-xs text-ink-3">
          E-mail
          <input
            id={`${id}-email`}
            type="email"
            className={field}
            autoComplete="off"
            value={contact?.email ?? ''}
            onChange={(event) => noteContact(workspaceId, { name: contact?.name ?? '', email: event.target.value })}
          />
        </label>
      </div>
      <p className="mt-1 text-xs/[18px] text-ink-3">Kept in this browser only, for every channel of the workspace.</p>
    </details>
  );
}
