const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "third break in 30 days": what a row says of a channel that goes in circles. */
export function loopNote(breaks: number): string {
  const ordinal = ORDINALS[breaks];
  return ordinal === undefined ? `${String(breaks)} breaks in 30 days` : `${ordinal} break in 30 days`;
}
