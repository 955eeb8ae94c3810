import { expect, test } from './product.ts';

test('the page policy lets no text become a script, and no script come from elsewhere', async ({
  page,
  shared,
  witness,
}) => {
  witness.expect(
    /policy violated: (?:require-trusted-types-for|trusted-types|script-src)|This document requires|Refused to|violates the following/,
  );
  await page.goto(await shared({ POSTBREEZE_SANDBOX: 'small' }));
  await expect(page.getByRole('article').first()).toBeVisible();
  const fates = await page.evaluate(async () => {
    // What runs in a later turn is no longer let through as the debugger's own.
    await new Promise((resolve) => setTimeout(resolve));
    const fate = (act: () => unknown) => {
      try {
        act();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    return {
      markup: fate(() => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>')),
      text: fate(() => (document.createElement('script').text = 'alert(1)')),
      evaluated: fate(() => window.eval('1')),
      foreignScript: fate(() => (document.createElement('script').src = 'https://evil.example/a.js')),
      foreignWorker: fate(() => new Worker('https://evil.example/a.js')),
      blobWorker: fate(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
      ownScript: fate(() => (document.createElement('script').src = '/assets/none.js')),
      secondPolicy: fate(() => window.trustedTypes?.createPolicy('other', {})),
      secondDefault: fate(() => window.trustedTypes?.createPolicy('default', {})),
    };
  });
  expect(fates).toEqual({
    markup: 'TypeError',
    text: 'TypeError',
    evaluated: 'EvalError',
    foreignScript: 'TypeError',
    foreignWorker: 'TypeError',
    blobWorker: 'TypeError',
    ownScript: 'done',
    secondPolicy: 'TypeError',
    secondDefault: 'TypeError',
  });
});
