import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, a line each: nothing, where all is well. The rules `aside` are not asked. */
export async function findings(page: Page, aside: readonly string[] = []): Promise<readonly string[]> {
  return linesOf(
    page,
    builder(page)
      .withTags(RULES)
      .disableRules([...aside]),
  );
}

/** What it finds of colours alone: all that another theme can change. */
export async function colourFindings(page: Page): Promise<readonly string[]> {
  return linesOf(page, builder(page).withRules(['color-contrast']));
}

/** Axe in the page itself, and of what passed no word: for frames of other origins, which we have none of, it would take five times as long. */
function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false }).setLegacyMode();
}

async function linesOf(page: Page, axe: AxeBuilder): Promise<readonly string[]> {
  // Half a fade is no contrast to measure; what turns without end fades nothing.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
