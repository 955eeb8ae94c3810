/** What can be measured of a layout: whether it reaches beyond its page, cuts its text, or offers too little to a finger. */
import type { Page } from '@playwright/test';

/** WCAG 1.4.12: what a person may set, and no text may be lost by it. */
const SPACED_TEXT = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** How far the page reaches beyond its sides, in px. */
export function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Sets text as far apart as a person may, for as long as the page is open. */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate(async (css) => {
    document.adoptedStyleSheets = [await new CSSStyleSheet().replace(css)];
  }, SPACED_TEXT);
}

/** Texts that are cut off, a line each. What ends in "…", or wraps out of sight whole, does so on purpose and is told elsewhere. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const lines = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder === null || node.nodeValue?.trim() === '' || holder.closest('[aria-hidden="true"]') !== null) continue;
      if (!holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      for (let box: Element | null = holder; box !== null && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, textOverflow, webkitLineClamp, flexWrap } = getComputedStyle(box);
        const [cutsX, cutsY] = [overflowX, overflowY].map((overflow) => overflow === 'hidden' || overflow === 'clip');
        if (!cutsX && !cutsY) continue;
        const edge = box.getBoundingClientRect();
        // What is only heard is a pixel wide; its padding may add to that.
        if (edge.width <= 1 || getComputedStyle(box).clipPath !== 'none') break;
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || flexWrap === 'wrap') break;
        const across = cutsX ? Math.max(text.right - edge.right, edge.left - text.left) : 0;
        const down = cutsY ? Math.max(text.bottom - edge.bottom, edge.top - text.top) : 0;
        // A box of text reaches a little beyond its letters.
        if (Math.max(across, down) > 4) lines.add(`${holder.outerHTML.slice(0, 200)} in ${box.outerHTML.slice(0, 80)}`);
      }
    }
    return [...lines];
  });
}

/**
 * What can be pressed and is smaller than 44 px in either direction, less the edge of its box, a line each: measured by what
 * a finger there would hit. Links within a sentence are as high as it is (WCAG 2.5.8).
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const lines: string[] = [];
    for (const target of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
      const label = target.closest('label');
      const isHit = (x: number, y: number) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (target.contains(hit) || label?.contains(hit) === true);
      };
      const inSentence =
        getComputedStyle(target).display === 'inline' && target.parentElement?.textContent !== target.textContent;
      if (inSentence) continue;
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = (label ?? target).getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      // What lies under something else is not pressed.
      if (width < 1 || !isHit(x, y)) continue;
      const reach = 20;
      const tall = isHit(x, y - reach) && isHit(x, y + reach);
      const broad = width >= 2 * reach || (isHit(x - reach, y) && isHit(x + reach, y));
      if (!tall || !broad) lines.push(`${width.toFixed(0)}×${height.toFixed(0)}: ${target.outerHTML.slice(0, 200)}`);
    }
    scrollTo(0, 0);
    return lines;
  });
}

/** Lets the page take the pointer for a finger. */
export async function touch(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
}
