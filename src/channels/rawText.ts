import { maskedPieces, type TextPiece } from './mask.ts';

/** A raw text as it may be shown: secrets masked, cut to `length` characters. */
export interface ShownText {
  readonly pieces: readonly TextPiece[];
  readonly cut: boolean;
}

/** Room beyond the cut that is masked as well: half a secret would not look like one. */
const MARGIN = 1_000;

/** Masks `text` and then cuts it. */
export function shownText(text: string, length: number): ShownText {
  const pieces: TextPiece[] = [];
  let used = 0;
  for (const piece of maskedPieces(text.slice(0, length + MARGIN))) {
    if (used >= length) break;
    pieces.push({ ...piece, text: piece.text.slice(0, length - used) });
    used += piece.text.length;
  }
  return { pieces, cut: text.length > length };
}
