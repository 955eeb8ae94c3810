import { copyText } from '#browser/clipboard.ts';
import { CopyButton } from '#ui/CopyButton.tsx';

/** What to quote to support, whole and to be copied. */
export function RequestId({ id }: { readonly id: string }) {
  return (
    <span className="text-xs text-ink-3">
      Request <code className="font-mono [overflow-wrap:anywhere]">{id}</code>{' '}
      <CopyButton copy={() => copyText(id)} name={`Copy request id ${id}`}>
        Copy
      </CopyButton>
    </span>
  );
}
