import type { Channel } from '#channels/channel.ts';
import { maskSecrets } from '#channels/mask.ts';
import { IconRight } from '#ui/icons.ts';

/** Deeper than anybody reads, and than a page should nest. */
const DEEPEST = 8;
const MOST_ENTRIES = 100;

/** `meta` as a readable tree: as text, never as markup, secrets masked. */
export function ExtraData({ channel }: { readonly channel: Channel }) {
  const count = Object.keys(channel.meta).length;
  if (count === 0) return null;
  return (
    <details className="group border-t border-line py-4">
      <summary className="flex cursor-pointer list-none items-center gap-2 rounded-sm py-1 narrow:min-h-11">
        <h3 className="font-semibold text-ink">Extra data</h3>
        <span className="text-xs text-ink-3">{count === 1 ? '1 field' : `${String(count)} fields`}</span>
        <span className="ms-auto text-ink-3 transition-transform duration-(--duration-base) group-open:rotate-90">
          <IconRight size={16} aria-hidden="true" />
        </span>
      </summary>
      <div lang="" translate="no" className="mt-2 text-xs/[18px]">
        <Branch entries={Object.entries(channel.meta)} depth={0} />
      </div>
    </details>
  );
}

function Branch({
  entries,
  depth,
  list,
}: {
  readonly entries: readonly (readonly [string, unknown])[];
  readonly depth: number;
  /** What the list is called whose items these are: a number says nothing of what it stands before. */
  readonly list?: string | undefined;
}) {
  return (
    <ul className={depth === 0 ? 'grid gap-1' : 'ms-1 grid gap-1 border-s border-line ps-3'}>
      {entries.slice(0, MOST_ENTRIES).map(([name, value]) => (
        <li key={name} className="min-w-0">
          <bdi className="text-ink-3 [overflow-wrap:anywhere]">{maskSecrets(name)}</bdi>{' '}
          <Leaf name={list ?? name} value={value} depth={depth} />
        </li>
      ))}
      {entries.length > MOST_ENTRIES && <li className="text-ink-3">… {entries.length - MOST_ENTRIES} more</li>}
    </ul>
  );
}

function Leaf({ name, value, depth }: { readonly name: string; readonly value: unknown; readonly depth: number }) {
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0) return <span className="text-ink-3">empty</span>;
    if (depth >= DEEPEST) return <span className="text-ink-3">… nested deeper</span>;
    return <Branch entries={entries} depth={depth + 1} list={Array.isArray(value) ? name : undefined} />;
  }
  return <bdi className="text-ink [overflow-wrap:anywhere]">{maskedValue(name, String(value))}</bdi>;
}

/** Masked together with its name: "token: abc" is a secret where "abc" alone is not. */
function maskedValue(name: string, value: string): string {
  const masked = maskSecrets(`${name}=${value}`);
  return masked.startsWith(`${name}=`) ? masked.slice(name.length + 1) : maskSecrets(value);
}
