/** The arithmetic of a windowed list, in px from the top of the list. */

/** A piece of a windowed list: a line, by index, or the room that the lines left out would take, px. */
export type WindowPiece =
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'gap'; readonly key: string; readonly height: number };

/** Where each of `count` lines begins; one more at the end for where the last one ends. */
export function offsetsOf(count: number, heightOf: (index: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) offsets[index + 1] = (offsets[index] ?? 0) + heightOf(index);
  return offsets;
}

/** The lines that touch the stretch from `top` to `bottom`, as [first, end). */
export function rangeAt(offsets: Float64Array, top: number, bottom: number): LineRange {
  const count = offsets.length - 1;
  const first = lastAtOrBefore(offsets, top);
  const end = Math.max(first, Math.min(count, lastAtOrBefore(offsets, bottom) + 1));
  return [first, end];
}

/** Index of the last offset that is not beyond `position`. */
function lastAtOrBefore(offsets: Float64Array, position: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A run of lines, as [first, end). */
export type LineRange = readonly [first: number, end: number];

/** Whether all of `wanted` is in `shown`. */
export function covers(shown: LineRange, wanted: LineRange): boolean {
  return shown[0] <= wanted[0] && shown[1] >= wanted[1];
}

/**
 * The next step from `shown` to `wanted`, the lines near the view: those of `inView` at once, of the others `step` more at
 * either end, so that no frame has to draw many. Lines out of `wanted` go.
 */
export function grownTowards(shown: LineRange, inView: LineRange, wanted: LineRange, step: number): LineRange {
  const touches = shown[0] <= inView[1] && shown[1] >= inView[0];
  const first = touches ? Math.min(shown[0], inView[0]) : inView[0];
  const end = touches ? Math.max(shown[1], inView[1]) : inView[1];
  return [Math.max(wanted[0], first - step), Math.min(wanted[1], end + step)];
}

/** The part of `of` that lies within `bounds`; empty at an end of `bounds` where none does. */
export function within(of: LineRange, bounds: LineRange): LineRange {
  const first = Math.min(Math.max(of[0], bounds[0]), bounds[1]);
  return [first, Math.max(first, Math.min(of[1], bounds[1]))];
}

/** The lines of `drawn` (in any order, twice or not) with gaps for those left out. */
export function windowPieces(offsets: Float64Array, drawn: readonly number[]): readonly WindowPiece[] {
  const total = offsets.at(-1) ?? 0;
  const pieces: WindowPiece[] = [];
  let reached = 0;
  for (const index of [...new Set(drawn)].sort((a, b) => a - b)) {
    const start = offsets[index];
    const end = offsets[index + 1];
    if (start === undefined || end === undefined) continue;
    if (start > reached) pieces.push({ kind: 'gap', key: `gap-${String(index)}`, height: start - reached });
    pieces.push({ kind: 'line', index });
    reached = end;
  }
  if (total > reached) pieces.push({ kind: 'gap', key: 'gap-end', height: total - reached });
  return pieces;
}
