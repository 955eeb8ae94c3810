import type { Platform } from '../platform.ts';

type Steps = readonly string[];
type FixedThere = 'account_checkpoint' | 'account_suspended_or_deleted' | 'account_type_unsupported' | 'app_policy';

const TIKTOK: Partial<Record<FixedThere, Steps>> = {
  account_checkpoint: [
    'Open the TikTok app and enter the code it sends.',
    'If something looks strange, set a new password and remove devices you do not know.',
  ],
  account_suspended_or_deleted: [
    'Log in to the account in the TikTok app and open the notice, or Inbox > Account updates.',
    'Appeal there before the date in the notice.',
  ],
  account_type_unsupported: [
    'In the TikTok app open Profile > ☰ > Settings and privacy > Account.',
    'Choose Switch to Business Account and a category. The profile becomes public.',
  ],
  app_policy: [
    'Check in the TikTok app that the account is old enough, and in a country, where apps can be connected.',
  ],
};

/**
 * What is put right at the platform first, by platform and cause. Menu names stand only where the platform or several others
 * confirm them; what is missing here has no confirmed path, and gets a sentence that stays true instead.
 */
export const FIX_THERE: Record<Platform, Partial<Record<FixedThere, Steps>>> = {
  INSTAGRAM: {
    account_checkpoint: [
      'Open the Instagram app and log in.',
      'Confirm that it was you and enter the code from e-mail or SMS.',
      'Wait until the feed opens normally.',
    ],
    account_suspended_or_deleted: [
      'Log in to Instagram.',
      'On the screen about the suspension use the button that asks for a review, before the days in the notice run out.',
      'Wait until the account is back.',
    ],
    account_type_unsupported: [
      'In the Instagram app open ☰ > Account type and tools.',
      'Choose Switch to professional account, then Business or Creator.',
    ],
    app_policy: ['In the settings for activity off Meta technologies, switch that activity on again for this account.'],
  },
  FACEBOOK_PAGE: {
    account_checkpoint: [
      'Open facebook.com with the profile that connected the Page.',
      'Follow what it asks: a code, sometimes a photo of an ID.',
      'Wait until the feed opens normally.',
    ],
    account_suspended_or_deleted: [
      'Open the Page on Facebook.',
      'If it is hidden, use the appeal button in its banner. If none is offered, there is none.',
    ],
    account_type_unsupported: [
      'Only Pages can be connected, not a personal profile: create a Page, or get access to one.',
    ],
    app_policy: ['In the settings for activity off Meta technologies, switch that activity on again for this account.'],
  },
  X: {
    account_checkpoint: [
      'Log in at x.com.',
      'Press Start or Verify, and confirm phone or e-mail with the code.',
      'After too many wrong logins, wait about an hour without trying.',
    ],
    account_suspended_or_deleted: [
      'Log in to the account at x.com.',
      'If it is suspended, send X’s appeal form once and wait for the answer.',
    ],
  },
  LINKEDIN_PERSON: {
    account_checkpoint: [
      'Log in at linkedin.com.',
      'Press Verify your identity and follow the steps.',
      'Wait for LinkedIn’s e-mail.',
    ],
    account_suspended_or_deleted: [
      'Switch off browser extensions and other automation.',
      'Log in at linkedin.com, read the notice and answer it with the button it shows.',
    ],
  },
  LINKEDIN_COMPANY: {
    account_checkpoint: [
      'Whoever connected the Page logs in at linkedin.com and clears the check on their own profile.',
      'Or let another admin of the Page reconnect.',
    ],
    account_suspended_or_deleted: [
      'Ask the super admins of the Page whether it was deactivated: only they can do that.',
    ],
    account_type_unsupported: ['Create a LinkedIn Page, or become admin of one.'],
  },
  TIKTOK_BUSINESS: TIKTOK,
  TIKTOK_PERSONAL: TIKTOK,
  YOUTUBE: {
    account_checkpoint: [
      'Sign in to Google in a browser, on a device and network you use often.',
      'Answer the question or enter the code.',
    ],
    account_suspended_or_deleted: [
      'Sign in to Google in a browser. If the Google account is disabled, choose Start Appeal.',
      'If only the channel is removed, open YouTube Studio on a computer and choose Begin Review. Send one appeal only.',
    ],
    account_type_unsupported: [
      'Sign in to youtube.com, open the page to create a channel, give it a name and create it.',
      'Then pick that channel when you reconnect.',
    ],
    app_policy: [
      'The Google Workspace admin opens the Admin console > Security > Access and data control > API controls > Manage Third-Party App Access.',
      'There the admin finds our app and sets it to Trusted. A change can take up to a day.',
    ],
  },
  PINTEREST: {
    account_checkpoint: ['Open Pinterest and reset the password, as it asks for a protected account.'],
    account_suspended_or_deleted: [
      'Open Pinterest. If it is suspended, write to Pinterest from the page about the suspension.',
      'If you deactivated it yourself, log in and confirm the e-mail.',
    ],
    account_type_unsupported: [
      'On Pinterest open Settings > Account management > Convert to a business account. Pins and followers stay.',
    ],
  },
  THREADS: {
    account_checkpoint: [
      'Open Instagram and Threads yourself and clear what they ask.',
      'Wait until both open normally.',
    ],
    account_suspended_or_deleted: [
      'Log in to Threads or Instagram and appeal in the app. A block on one can hit both.',
    ],
    account_type_unsupported: ['If there is no Threads profile yet, open threads.com and create one.'],
    app_policy: ['In the settings for activity off Meta technologies, switch that activity on again for this account.'],
  },
  BLUESKY: {
    account_checkpoint: [
      'Make an app password in Bluesky’s settings, under app passwords: with it no code by e-mail is asked.',
    ],
    account_suspended_or_deleted: [
      'Log in at bsky.app. If you deactivated the account yourself, activate it again.',
      'If it is suspended, answer Bluesky’s e-mail, or use the appeal the app shows.',
    ],
  },
};

/** How a lost role comes back, by platform. */
export const ROLE_BACK: Partial<Record<Platform, Steps>> = {
  INSTAGRAM: [
    'Ask somebody with full control of the linked Facebook Page to give the person back access to it (Page access).',
  ],
  FACEBOOK_PAGE: [
    'Somebody with full control switches to the Page and opens Page access (Manage, or Settings > Page setup).',
    'There: Add new, pick the person, switch on full control, Give access. With partial control, Content must be among the tasks.',
    'For a Page owned by a portfolio: Meta Business Suite > Settings > People, choose the person, Assign assets, the Page, Content.',
  ],
  LINKEDIN_COMPANY: [
    'A super admin opens the Page as admin > Settings > Manage admins > Add admin.',
    'There: the person’s name, Super admin or Content admin, Save.',
  ],
  TIKTOK_BUSINESS: [
    'An admin of the Business Center opens Accounts > TikTok accounts > View > Members > Assign new member.',
    'There: set the access and press Assign.',
  ],
  YOUTUBE: [
    'People invited in YouTube Studio cannot work through other apps: let the owner of the channel reconnect.',
    'For a Brand Account, the owner can make the person Owner or Manager. That can take up to 7 days to count.',
  ],
  PINTEREST: [
    'An owner or manager of the business opens Business Manager > Employees and adds the person, who must accept.',
    'Then the person gets the profile permission Publisher.',
  ],
  THREADS: [
    'Somebody with full control of the business portfolio gives the person access again in Meta Business Suite > Settings > People.',
  ],
};
