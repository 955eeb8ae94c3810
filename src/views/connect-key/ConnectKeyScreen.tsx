import { clsx } from 'clsx';
import { useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react';

import { useSession, type ConnectOutcome, type KeyRefusal } from '#queries/session.ts';
import { Button } from '#ui/Button.tsx';
import { IconEye, IconEyeOff, IconKey, IconLock, IconTrash, IconWindow } from '#ui/icons.ts';
import { Spinner } from '#ui/Spinner.tsx';
import { connectProblem } from './connectProblem.ts';
import { ForgottenNote } from './ForgottenNote.tsx';

/** Asks for an API key, and says where to get one, what happens to it, and what went wrong with the last. */
export function ConnectKeyScreen() {
  const { config, refusal, forgotten, connect } = useSession();
  const [outcome, setOutcome] = useState<ConnectOutcome | null>(null);
  const [sending, setSending] = useState(false);
  const [visible, setVisible] = useState(false);
  const [onDevice, setOnDevice] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const problem = outcome === null ? null : connectProblem(outcome);

  // Whoever arrives can type or paste at once; whoever is at something else by then, is left at it.
  useEffect(() => {
    const page = field.current?.ownerDocument;
    if (page?.activeElement === page?.body) field.current?.focus();
  }, []);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const next = await connect(field.current?.value ?? '', onDevice ? 'device' : 'tab');
    setSending(false);
    setOutcome(next);
    if (next.kind !== 'connected') field.current?.focus();
  }

  return (
    <div className="w-full max-w-[440px]">
      <title>Connect · Postbreeze Channels</title>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        className="rounded-lg border border-line bg-surface p-7 shadow-card narrow:p-5"
      >
        <h1 className="mb-1 text-xl font-semibold tracking-tight">Connect to Postbreeze</h1>
        <p className="mb-5 text-pretty text-ink-2">Enter an API key to see every workspace that it reaches.</p>
        {refusal !== null && outcome === null && <RefusedNote refusal={refusal} />}
        {forgotten && <ForgottenNote />}
        <label htmlFor={`${id}-key`} className="mb-1.5 block font-medium">
          API key
        </label>
        <div className="flex h-10 items-center gap-2 rounded-sm border border-line-control bg-surface pe-1 ps-2.5 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus narrow:h-11">
          <IconKey size={16} aria-hidden="true" className="flex-none text-ink-3" />
          <input
            ref={field}
            id={`${id}-key`}
            type={visible ? 'text' : 'password'}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="pb_live_…"
            aria-invalid={problem !== null}
            aria-describedby={`${id}-hint ${id}-problem`}
            className="h-full min-w-0 flex-1 bg-transparent font-mono text-sm outline-none placeholder:text-ink-3 narrow:text-lg"
          />
          <button
            type="button"
            aria-label={visible ? 'Hide key' : 'Show key'}
            onClick={() => setVisible(!visible)}
            className="grid size-7 flex-none place-items-center rounded-sm text-ink-2 hover:bg-surface-3 narrow:size-11"
          >
            {visible ? <IconEyeOff size={16} /> : <IconEye size={16} />}
          </button>
        </div>
        <p
          id={`${id}-problem`}
          role="alert"
          className={clsx(problem !== null && 'mt-1.5 text-xs/[18px] text-pretty text-broken-text')}
        >
          {problem !== null && (
            <>
              <b className="font-semibold">{problem.title}.</b> {problem.remedy}
              {problem.requestId !== null && <RequestQuote id={problem.requestId} />}
            </>
          )}
        </p>
        <p id={`${id}-hint`} className="mt-1.5 mb-4 text-xs/[18px] text-ink-3">
          In Postbreeze: <b className="font-semibold text-ink-2">Settings → Developers → Create key</b>. It is shown
          once.
        </p>
        <label className="mb-4 flex items-start gap-2.5 text-ink-2 narrow:-mt-2.5 narrow:mb-1.5 narrow:py-2.5">
          <input
            type="checkbox"
            checked={onDevice}
            onChange={(event) => setOnDevice(event.target.checked)}
            className="mt-0.5 size-4 flex-none accent-accent narrow:size-5"
          />
          <span>
            Remember on this device{' '}
            <span className="text-ink-3">
              {onDevice
                ? '(anyone who can use this browser can then use the key)'
                : '(otherwise until you close this tab)'}
            </span>
          </span>
        </label>
        <div className="grid">
          <Button tone="primary" size="lg" submits aria-disabled={sending}>
            {sending && <Spinner />}
            {sending ? 'Connecting' : 'Connect'}
          </Button>
        </div>
      </form>
      <ul aria-label="What happens to the key" className="grid gap-2.5 px-1 pt-4 text-xs/[18px] text-ink-2">
        <KeyLine icon={IconWindow}>
          {onDevice
            ? 'The key stays in this browser until it is forgotten.'
            : 'The key stays in this tab, and is gone when you close it.'}
        </KeyLine>
        <KeyLine icon={IconLock}>
          It goes only to <span className="font-mono">{hostOf(config.apiOrigin)}</span>, by way of this page’s server.
        </KeyLine>
        <KeyLine icon={IconTrash}>
          <b className="font-semibold">Forget key</b> in Settings removes it, and so does Postbreeze refusing it.
        </KeyLine>
      </ul>
    </div>
  );
}

/** Why the screen is here at all when a key was in use a moment ago. */
function RefusedNote({ refusal: { keyPrefix, requestId } }: { readonly refusal: KeyRefusal }) {
  return (
    <p role="alert" className="mb-4 rounded-md border border-risk-border bg-risk-bg px-3 py-2.5 text-pretty text-ink-2">
      <b className="font-semibold text-ink">Postbreeze does not accept this key any more.</b>{' '}
      {keyPrefix !== null && <code className="font-mono text-xs">{keyPrefix}…</code>} was revoked or mistyped. It and
      what it showed were removed from this browser. Enter another one; nothing else is lost.
      {requestId !== null && <RequestQuote id={requestId} />}
    </p>
  );
}

/** What to quote to support, at the end of a sentence. */
function RequestQuote({ id }: { readonly id: string }) {
  return (
    <>
      {' '}
      Request <code className="font-mono text-xs break-words">{id}</code>
    </>
  );
}

/** One line about what happens to the key. */
function KeyLine({ icon: Icon, children }: { readonly icon: typeof IconLock; readonly children: ReactNode }) {
  return (
    <li className="grid grid-cols-[16px_1fr] gap-2.5">
      <Icon size={16} aria-hidden="true" className="mt-px text-ink-3" />
      <span className="text-pretty">{children}</span>
    </li>
  );
}

/** The host of an origin: what people recognise. */
function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}
