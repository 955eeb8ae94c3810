import { maskedPieces, type TextPiece } from './mask.ts';

/** A raw text as it may be shown: secrets masked, cut to `length` characters. */
export interface ShownText {
  readonly pieces: readonly TextPiece[];
  readonly cut: boolean;
}

/** Room beyond the cut that is masked as well, and not shown: half a secret would not look like one. */
const MARGIN = 1_000;

/** Masks `text` and then cuts it. */
export function shownText(text: string, length: number): ShownText {
  const head = text.slice(0, length + MARGIN);
  const masked = maskedPieces(head);
  // Dots take less room than secrets: without this, the end of `head` would come into what is shown.
  const hidden = head.length < text.length ? MARGIN : 0;
  let room = Math.min(length, masked.reduce((sum, piece) => sum + piece.text.length, 0) - hidden);
  const pieces: TextPiece[] = [];
  for (const piece of masked) {
    if (room <= 0) break;
    pieces.push(room < piece.text.length ? { ...piece, text: beginning(piece.text, room) } : piece);
    room -= piece.text.length;
  }
  return { pieces, cut: text.length > length };
}

/** The first `length` characters; a pair of surrogates is not cut in two. */
function beginning(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
