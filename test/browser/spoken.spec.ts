/** What a screen reader would read, in its order: the accessibility tree by roles and names. Times are the sample's, so only their shape is told. */
import { expect, openList, test } from './product.ts';
import { CHANNEL } from './sample.ts';

const SMALL = { POSTBREEZE_SANDBOX: 'small', POSTBREEZE_SANDBOX_RATE_LIMIT: '0' } as const;

test('the list is read by headings, regions and articles, worst first, one status and one action each', async ({
  page,
  shared,
}) => {
  await openList(page, await shared(SMALL), '/?workspace=ws_01J8QF3M5N7P9R1S3T5V7W9X1Y');
  await expect(page.getByRole('combobox', { name: 'Workspace' })).toBeVisible();
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the channels"
    - banner:
      - link "Postbreeze Channels"
      - navigation "Main":
        - link "Channels"
        - link "Reconnect 3"
        - link "Forecast"
      - button "Refresh"
    - main:
      - heading "Channels" [level=1]
      - status: 5 channels in 1 workspace
      - group "Health":
        - button "Needs reconnect 1"
        - button "At risk 0"
        - button "Expiring soon 1"
        - button "Healthy 3"
      - searchbox "Search channels"
      - group:
        - combobox "Workspace"
      - group:
        - combobox "Platform"
      - combobox "Sort"
      - region "Quillfern Studio":
        - button "Fold Quillfern Studio" [expanded]
        - heading "Quillfern Studio" [level=2]
        - list "Not healthy":
          - listitem: 1 Needs reconnect
          - listitem: 1 Expiring soon
        - article "Quillfern Studio, Instagram":
          - heading "Quillfern Studio" [level=3]:
            - link "Quillfern Studio"
          - paragraph: Instagram · @quillfern
          - text: Needs reconnect
          - paragraph: Instagram reset the login, or its password changed.
          - paragraph: Reconnect now
          - text: /1 post due/
          - time: /tried/
          - button "Reconnect @quillfern on Instagram": Reconnect
        - article "quillfern-founder, LinkedIn profile":
          - heading "quillfern-founder" [level=3]
          - text: Expiring soon
          - paragraph: /The login ends on .+, and its usual renewal has not come/
          - paragraph: /Reconnect before/
          - time: /ends/
          - button "Reconnect quillfern-founder on LinkedIn profile": Reconnect
        - article "Quillfern Studio, Facebook Page":
          - heading "Quillfern Studio" [level=3]
          - text: Healthy
          - paragraph: Can publish. The login has no end date.
          - link "Details of @quillfernstudio on Facebook Page": Details
        - article "Quillfern Studio, X":
          - text: Healthy
          - paragraph: Can publish. Renews by itself.
        - article "Quillfern Studio, Threads":
          - text: Healthy
          - paragraph: /Can publish. The login runs until/
  `);
});

test('the details are read as verdict, what happened, who, how sure, the steps, then what is known', async ({
  page,
  shared,
}) => {
  await page.goto(`${await shared(SMALL)}/channels/${CHANNEL.id}`);
  await expect(page.getByRole('region', { name: /^Details of/ })).toMatchAriaSnapshot(`
    - region "Details of Quillfern Studio":
      - link "Previous channel"
      - link "Next channel"
      - button "Close details"
      - heading "Quillfern Studio" [level=2]
      - paragraph: Instagram · @quillfern
      - text: Needs reconnect
      - heading "Reconnect now" [level=3]
      - paragraph: Posts fail until it is reconnected.
      - term: What happened
      - definition: /Instagram stopped accepting the saved login/
      - term: Who can fix it
      - definition: Whoever can log in to @quillfern.
      - term: How sure
      - definition: "Not certain: Instagram’s answer fits more than one reason."
      - heading "What to do" [level=3]
      - list:
        - listitem: If none of you changed the password, secure the account first.
        - listitem: Press Reconnect here.
        - listitem: Log in to the right Instagram account, leave every switch on and confirm.
      - heading "Not you? Send it to the owner" [level=3]
      - button "Copy message"
      - heading "Snooze" [level=3]
      - button "Snooze @quillfern": Snooze
      - group:
        - heading "What Instagram answered" [level=3]
      - heading "Timeline" [level=3]
      - list:
        - listitem:
          - text: Reported end of the login, past
          - time
        - listitem:
          - text: Last refresh attempt, answered 400
          - time
        - listitem:
          - text: Last refresh that worked
          - time
        - listitem:
          - text: Connected
          - time
      - heading "Permissions" [level=3]
      - list:
        - listitem:
          - code: instagram_business_basic
          - text: publish
        - listitem
        - listitem
      - heading "Identifiers" [level=3]
      - term: Channel
      - definition:
        - button "Copy channel id"
      - heading "Disconnect" [level=3]
      - button "Disconnect @quillfern on Instagram": Disconnect
      - button "Reconnect @quillfern on Instagram": Reconnect
      - 'link "Open Instagram: @quillfern, in a new tab"'
  `);
});

test('in a list too long to draw, each row says which of how many it is, under the headings of its workspace', async ({
  page,
  shared,
}) => {
  await openList(page, await shared({ POSTBREEZE_SANDBOX: 'huge', POSTBREEZE_SANDBOX_RATE_LIMIT: '0' }));
  const first = page.getByRole('article').first();
  await expect(first).toHaveAttribute('aria-posinset', '1');
  const drawn = await page.getByRole('article').evaluateAll((rows) =>
    rows.map((row) => ({
      at: Number(row.getAttribute('aria-posinset')),
      heading: row.querySelector('h3') !== null,
      region: row.closest('section')?.querySelector('h2') !== null,
    })),
  );
  expect(drawn.every(({ heading, region }) => heading && region)).toBe(true);
  expect(drawn.map(({ at }) => at)).toEqual(drawn.map(({ at }) => at).toSorted((one, other) => one - other));
});
