import { use, useEffect, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';

import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { FaultHelpContext } from './FaultHelp.ts';

/** A part of a screen that fails alone: a fault of ours in it costs this part and nothing else. */
export function Region({
  title,
  heading = null,
  children,
}: {
  readonly title: string;
  /** What is lost with the part and must stand all the same, such as the screen's `h1`. */
  readonly heading?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <ErrorBoundary
      fallbackRender={({ error, resetErrorBoundary }) => (
        <>
          {heading}
          <RegionFailed title={title} error={error} onRetry={resetErrorBoundary} />
        </>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

function RegionFailed({
  title,
  error,
  onRetry,
}: {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  const help = use(FaultHelpContext);
  const [report, setReport] = useState<string | null>(null);
  useEffect(() => {
    let over = false;
    void help?.reportOf(title, error).then((written) => {
      if (!over) setReport(written);
    });
    return () => {
      over = true;
    };
  }, [help, title, error]);
  const missing = help?.missingPart(error) ?? null;
  if (help !== null && missing !== null) {
    // React remembers a part that did not load: only a reload asks for it again.
    return (
      <Frame actions={<Button onClick={help.reload}>Reload</Button>}>
        {missing === 'offline' ? (
          <>
            <b className="font-semibold text-ink">{title} did not load: this device was offline.</b> Reload once it is
            back.
          </>
        ) : (
          <>
            <b className="font-semibold text-ink">{title} did not load.</b> Reload to ask for it again: there may be a
            new version.
          </>
        )}
      </Frame>
    );
  }
  return (
    <Frame
      actions={
        <>
          {help !== null && report !== null && <CopyButton copy={() => help.copy(report)}>Copy report</CopyButton>}
          <Button onClick={onRetry}>Try again</Button>
        </>
      }
      detail={report}
    >
      <b className="font-semibold text-ink">{title} could not be shown:</b> a fault in this page, not in your channels.
    </Frame>
  );
}

function Frame({
  actions,
  detail = null,
  children,
}: {
  readonly actions: ReactNode;
  readonly detail?: string | null;
  readonly children: ReactNode;
}) {
  return (
    <div role="alert" className="rounded-md border border-line bg-surface p-4 text-ink-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-[16rem] flex-1 text-pretty">{children}</p>
        <div className="flex flex-none flex-wrap items-center gap-2">{actions}</div>
      </div>
      {detail !== null && (
        <details className="mt-2 text-xs/[18px] text-ink-3">
          <summary className="w-fit cursor-pointer rounded-sm">What the report says</summary>
          <pre className="mt-2 overflow-x-auto rounded-md bg-surface-2 p-3 font-mono whitespace-pre-wrap [overflow-wrap:anywhere] text-ink-2">
            {detail}
          </pre>
          <p className="mt-1.5">No key is in it, and it is sent nowhere.</p>
        </details>
      )}
    </div>
  );
}
