/** Making a format costs more than what it writes: there is one. */
const COUNTS = new Intl.NumberFormat('en');

/** "1,234". */
export function countText(count: number): string {
  return COUNTS.format(count);
}
