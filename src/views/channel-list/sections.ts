import { isAllHealthy } from '#channels/grouping.ts';
import type { ListLine } from '#channels/listing.ts';
import type { WindowPiece } from '#ui/rowWindow.ts';

/** A run of pieces that belong to one workspace, or to none. */
export interface ListSection {
  readonly key: string;
  /** The header line of the workspace; null for what stands between workspaces. */
  readonly header: Extract<ListLine, { kind: 'header' }> | null;
  readonly pieces: readonly WindowPiece[];
  /** Where a card of folded healthy workspaces begins and ends. */
  readonly edge: 'alone' | 'first' | 'middle' | 'last';
}

/** Cuts what is drawn into workspaces. A gap inside of a workspace stays in it, so that its header sticks all the way. */
export function sectionsOf(lines: readonly ListLine[], pieces: readonly WindowPiece[]): readonly ListSection[] {
  const sections: { key: string; header: ListSection['header']; pieces: WindowPiece[]; edge: ListSection['edge'] }[] =
    [];
  let waiting: WindowPiece | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'gap') {
      waiting = piece;
      continue;
    }
    const headerAt = headerIndexOf(lines, piece.index);
    const header = lines[headerAt];
    const last = sections.at(-1);
    const own = header?.kind === 'header' ? header : null;
    if (last !== undefined && own !== null && last.header === own) {
      last.pieces.push(...(waiting === null ? [] : [waiting]), piece);
    } else {
      if (waiting !== null) sections.push({ key: keyOf(waiting), header: null, pieces: [waiting], edge: 'alone' });
      const key = own?.key ?? lines[piece.index]?.key ?? String(piece.index);
      sections.push({ key, header: own, pieces: [piece], edge: own === null ? 'alone' : edgeOf(lines, headerAt, own) });
    }
    waiting = null;
  }
  if (waiting !== null) sections.push({ key: keyOf(waiting), header: null, pieces: [waiting], edge: 'alone' });
  return sections;
}

function keyOf(piece: WindowPiece): string {
  return piece.kind === 'gap' ? piece.key : String(piece.index);
}

/** Index of the header that the line at `index` stands under; its own index where it stands under none. */
export function headerIndexOf(lines: readonly ListLine[], index: number): number {
  const line = lines[index];
  if (line === undefined || !('group' in line)) return index;
  let at = index;
  while (at > 0 && lines[at]?.kind !== 'header') at -= 1;
  return at;
}

/** Folded healthy workspaces share one card: only its ends are round. */
function edgeOf(
  lines: readonly ListLine[],
  headerAt: number,
  header: Extract<ListLine, { kind: 'header' }>,
): ListSection['edge'] {
  if (!header.quiet) return 'alone';
  const first = !isQuiet(lines[headerAt - 1]);
  let end = headerAt + 1;
  while (lines[end]?.kind === 'row') end += 1;
  const last = !isQuiet(lines[end]);
  if (first && last) return 'alone';
  return first ? 'first' : last ? 'last' : 'middle';
}

function isQuiet(line: ListLine | undefined): boolean {
  return line !== undefined && 'group' in line && isAllHealthy(line.group);
}
