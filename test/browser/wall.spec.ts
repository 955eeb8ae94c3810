import { findings } from './axe.ts';
import { expect, test } from './product.ts';

const SIZES = [
  { width: 3840, height: 2160 },
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test(`the wall fits every screen it hangs on, only tells, and is read by everyone (${colorScheme})`, async ({
      page,
      shared,
    }) => {
      await page.goto(`${await shared()}/?view=wall`);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await expect(page.getByText(/^and \d+ more$/)).toBeVisible();
        const over = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return { across: scrollWidth - innerWidth, down: innerWidth > 860 ? scrollHeight - innerHeight : 0 };
        });
        expect(over, `at ${String(size.width)} px`).toEqual({ across: 0, down: 0 });
      }
      expect(await page.getByRole('button').count()).toBe(0);
      expect(await findings(page)).toEqual([]);
      await page.setViewportSize(SIZES[2]);
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('article').first()).toBeVisible();
    });
  });
}
