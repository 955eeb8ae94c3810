import { focusedRow } from './rowCursor.ts';
import { isDrawn } from './keyGuard.ts';

/** Something on screen that can be pressed from elsewhere. */
export interface ScreenControl {
  /** Its accessible name. */
  readonly label: string;
  /** The key that presses it too. */
  readonly key: string | null;
  readonly press: () => void;
}

/** What a screen offers beyond its rows: an element says so itself, by `data-command` or by a key of its own. */
const OFFERED = '[data-command], [aria-keyshortcuts="r"], [aria-keyshortcuts="s"]';

/** What can be pressed at the moment: in the row that has the focus, what has a key, in open details, elsewhere. What is off, or not drawn, is left out. */
export function screenControls(): readonly ScreenControl[] {
  const inRow = focusedRow()?.querySelectorAll<HTMLElement>('button') ?? [];
  const onScreen = [...document.querySelectorAll<HTMLElement>(OFFERED)].filter(
    (element) => element.closest('[data-row]') === null,
  );
  const controls = new Map<string, ScreenControl>();
  const withKey = onScreen.filter((element) => element.hasAttribute('aria-keyshortcuts'));
  const isInDetails = (element: Element) => element.closest('[data-details]') !== null;
  const inDetails = onScreen.filter(isInDetails);
  for (const element of [...inRow, ...withKey, ...inDetails, ...onScreen]) {
    const label = labelOf(element);
    if (label === '' || controls.has(label) || element.ariaDisabled === 'true' || !isDrawn(element)) continue;
    controls.set(label, {
      label,
      key: element.getAttribute('aria-keyshortcuts'),
      press: () => {
        // The screen went on while it was chosen: nothing else than what was read is pressed.
        if (element.isConnected && element.ariaDisabled !== 'true' && labelOf(element) === label) element.click();
      },
    });
  }
  return [...controls.values()];
}

function labelOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent).trim();
}
