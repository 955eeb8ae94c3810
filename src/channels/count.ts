/** Making a format costs more than what it writes: there is one. */
const COUNTS = new Intl.NumberFormat('en');

/** "1,234". */
export function countText(count: number): string {
  return COUNTS.format(count);
}

/** "1 channel", "1,234 channels". */
export function plural(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
