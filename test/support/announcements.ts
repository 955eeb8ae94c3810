import { onTestFinished } from 'vitest';

const LIVE = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]';

/** What a screen reader is given to say from now on: the text of a live part each time that it becomes another. */
export function listen(): readonly string[] {
  const heard: string[] = [];
  const last = new Map([...document.querySelectorAll(LIVE)].map((part) => [part, part.textContent]));
  const observer = new MutationObserver(() => {
    for (const part of document.querySelectorAll(LIVE)) {
      const text = part.textContent;
      if (text !== '' && last.get(part) !== text) heard.push(text);
      last.set(part, text);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => observer.disconnect());
  return heard;
}

/** The language that `element` is read in: of the nearest part that names one; null where none does. */
export function languageOf(element: HTMLElement): string | null {
  return element.closest('[lang]')?.getAttribute('lang') ?? null;
}

/** Whether a browser leaves `element` as it is when it translates the page. */
export function isKeptFromTranslation(element: HTMLElement): boolean {
  return element.closest('[translate]')?.getAttribute('translate') === 'no';
}
