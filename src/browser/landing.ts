/** Puts the focus on what a jump led to: the page, or the details that stand in it. Details that are still to come take it themselves. */
export function landOn(place: 'page' | 'details'): void {
  const target = document.querySelector<HTMLElement>(place === 'page' ? '#main' : '[data-details] h2[tabindex]');
  target?.focus({ preventScroll: true });
}
