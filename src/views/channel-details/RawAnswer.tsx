import { useState } from 'react';

import { copyText } from '#browser/clipboard.ts';
import type { AssessedChannel } from '#channels/assess.ts';
import { engineerBundle, ruleStub } from '#channels/handOff.ts';
import { maskSecrets } from '#channels/mask.ts';
import { platformFacts } from '#channels/platform.ts';
import { shownText } from '#channels/rawText.ts';
import { Button } from '#ui/Button.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { IconRight } from '#ui/icons.ts';

/** Longer texts show this much first: about twelve lines. */
const FIRST_PART = 900;
/** More than anybody reads: the rest is told by its length. */
const MOST = 20_000;

/** The raw text, one click away: verbatim but for secrets, folded, copyable. */
export function RawAnswer({
  assessed,
  workspaceName,
}: {
  readonly assessed: AssessedChannel;
  readonly workspaceName: string | null;
}) {
  const [whole, setWhole] = useState(false);
  const { channel, explanation } = assessed;
  const { lastRefreshError: text, lastRefreshErrorStatus: status } = channel;
  const { network } = platformFacts(channel.platform);
  if (text === null && status === null) return null;
  const facts = [
    status === null ? 'no HTTP status' : `HTTP ${String(status)}`,
    text === null ? 'no text' : `${String(text.length)} characters`,
  ];
  // A later refresh worked: the text is left over.
  if (explanation === null) facts.push('before the last success');
  return (
    <details className="group border-t border-line py-4">
      <summary className="flex cursor-pointer list-none items-center gap-2 rounded-sm py-1 narrow:min-h-11">
        <h3 className="flex-none font-semibold text-ink max-[340px]:flex-auto">What {network} answered</h3>
        <span className="min-w-0 truncate text-xs text-ink-3">{facts.join(' · ')}</span>
        <span className="ms-auto text-ink-3 transition-transform duration-(--duration-base) group-open:rotate-90">
          <IconRight size={16} aria-hidden="true" />
        </span>
      </summary>
      {text === null ? (
        <p className="mt-2 text-ink-2">Postbreeze stored no text.</p>
      ) : (
        <RawText text={text} length={whole ? MOST : FIRST_PART} />
      )}
      <div className="-ms-2.5 mt-2 flex flex-wrap gap-1 narrow:-ms-4">
        {text !== null && text.length > FIRST_PART && (
          <Button tone="quiet" size="sm" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? 'Show less' : 'Show all'}
          </Button>
        )}
        {text !== null && <CopyButton copy={() => copyText(maskSecrets(text))}>Copy, secrets hidden</CopyButton>}
        <CopyButton copy={() => copyText(engineerBundle(assessed, workspaceName))}>Bundle for an engineer</CopyButton>
        {explanation?.cause === 'unknown' && (
          <CopyButton copy={() => copyText(ruleStub(assessed))}>No explanation yet: copy a stub for a rule</CopyButton>
        )}
      </div>
    </details>
  );
}

function RawText({ text, length }: { readonly text: string; readonly length: number }) {
  const { pieces, cut } = shownText(text, length);
  return (
    <pre
      dir="auto"
      // In whatever language it came: nothing reads it as English or translates what is quoted as evidence.
      lang=""
      translate="no"
      className="mt-2.5 rounded-md border border-line bg-surface-2 px-3 py-2.5 font-mono text-xs/[18px] [overflow-wrap:anywhere] whitespace-pre-wrap text-ink-2"
    >
      {pieces.map((piece, index) =>
        piece.masked ? (
          <span key={index} className="rounded-[3px] bg-surface-3 px-1 text-ink-3 ring-1 ring-line-2 ring-inset">
            {piece.text}
          </span>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
      {cut && ' …'}
    </pre>
  );
}
