/** Elements that are written into, or whose own keys are letters. */
const TYPED_INTO = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Inputs that take no letters: on them a shortcut does no harm. */
const NOT_TYPED_INTO = 'input:is([type="radio"], [type="checkbox"], [type="button"], [type="submit"], [type="range"])';

/** What lies over the page and has keys of its own: open, or on its way. */
const LAYER = [
  '[data-layer-coming]',
  'dialog[open]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="menu"]',
  '[role="listbox"]',
  '[role="combobox"][aria-expanded="true"]',
  '[aria-haspopup][aria-expanded="true"]',
].join(', ');

/** Whether what has the keyboard is being written into. */
export function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TYPED_INTO) && !target.matches(NOT_TYPED_INTO);
}

/** Whether a list, menu or dialog is open or opening. */
export function isLayerOpen(): boolean {
  return [...document.querySelectorAll(LAYER)].some((layer) => layer.matches('[data-layer-coming]') || isDrawn(layer));
}

/** Whether `element` is on screen or could be scrolled to. A browser that cannot tell is asked for `hidden` alone. */
export function isDrawn(element: Element): boolean {
  if (element.closest('[hidden]') !== null) return false;
  return !('checkVisibility' in element) || element.checkVisibility({ visibilityProperty: true });
}

/** What a key is called: with Ctrl or ⌘ held, as `aria-keyshortcuts` writes it; with Shift besides it is the browser's. */
export function keyName({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  if (!ctrlKey && !metaKey) return key;
  return shiftKey ? '' : `Control+${key.toUpperCase()}`;
}
