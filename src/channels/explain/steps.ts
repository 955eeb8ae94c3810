import type { Cause, Fix } from './cause.ts';
import { isPlatform } from '../platform.ts';
import type { Platform } from '../platform.ts';
import { FIX_THERE, ROLE_BACK } from './fixPaths.ts';

type Steps = readonly string[];

/** Signing in again, as each platform asks it. */
const RECONNECT: Record<Platform, Steps> = {
  INSTAGRAM: ['Press Reconnect here.', 'Log in to the right Instagram account, leave every switch on and confirm.'],
  FACEBOOK_PAGE: [
    'Press Reconnect here, with the Facebook profile that manages the Page.',
    'Leave all permissions on and tick the Page. If Facebook does not ask, press “Edit settings” in its window.',
  ],
  X: ['Press Reconnect here, logged in to X with the right account.', 'Press “Authorize app”.'],
  LINKEDIN_PERSON: ['Press Reconnect here.', 'Log in to LinkedIn and accept the whole list.'],
  LINKEDIN_COMPANY: [
    'Press Reconnect here, as an admin of the Page.',
    'Accept the whole list and pick the Page again.',
  ],
  TIKTOK_BUSINESS: ['Press Reconnect here.', 'Log in to the TikTok account itself and leave every switch on.'],
  TIKTOK_PERSONAL: ['Press Reconnect here.', 'Log in to the right TikTok account and leave every switch on.'],
  YOUTUBE: [
    'Press Reconnect here.',
    'In Google’s chooser pick the channel, not only the e-mail address, and tick every box.',
  ],
  PINTEREST: ['Press Reconnect here.', 'Log in to the right Pinterest account and accept the whole list.'],
  THREADS: ['Press Reconnect here.', 'Log in with the right Instagram login and leave all permissions on.'],
  BLUESKY: [
    'Press Reconnect here and enter handle and app password, never the main password.',
    'If it is refused, make a new app password in Bluesky’s settings, under app passwords, and use that.',
  ],
};
const RECONNECT_ANY: Steps = ['Press Reconnect here.', 'Log in to the right account and allow everything it asks for.'];

/** Where to see whether the app is still allowed: sentences that stay true when menus move (FIX-PATHS section 2). */
const LOOK: Record<Platform, string> = {
  INSTAGRAM:
    'To look first: the Instagram app’s settings, under apps and websites, show whether our app is still connected.',
  FACEBOOK_PAGE: 'To look first: Facebook’s settings, under business integrations, show what our app may do.',
  X: 'To look first: X’s settings, under connected apps, show whether our app is still allowed.',
  LINKEDIN_PERSON: 'To look first: LinkedIn’s settings for data privacy, under permitted services, show our app.',
  LINKEDIN_COMPANY:
    'To look first: the LinkedIn profile of whoever connected the Page shows our app, under permitted services.',
  TIKTOK_BUSINESS: 'To look first: the TikTok app’s settings, under security and app permissions, show our app.',
  TIKTOK_PERSONAL: 'To look first: the TikTok app’s settings, under security and app permissions, show our app.',
  YOUTUBE: 'To look first: the Google Account, under connections to third-party apps, shows our app.',
  PINTEREST: 'To look first: Pinterest’s settings, under apps, show whether our app is connected.',
  THREADS: 'To look first: the account settings of Threads, under website permissions, show our app.',
  BLUESKY: 'To look first: Bluesky’s settings, under app passwords, show whether the one used here still exists.',
};

const SUPPORT: Steps = [
  'Copy the bundle for an engineer below and send it to Postbreeze support.',
  'Leave the channel connected and look again once support has answered.',
];

/** What to do, in order; never empty. Menus are named only where FIX-PATHS has them confirmed. */
export function stepsOf(platform: string | null, cause: Cause, fix: Fix, network: string): Steps {
  const known = isPlatform(platform) ? platform : null;
  const reconnect = reconnectSteps(platform);
  switch (fix.remedy) {
    case 'wait_and_retry':
      return [
        waitFor(cause, network),
        'If it still fails tomorrow, send the bundle for an engineer to Postbreeze support.',
      ];
    case 'contact_support':
      return SUPPORT;
    case 'none':
      return [
        `Open ${theNetwork(network)} and see whether the account is really gone.`,
        'If it is, disconnect the channel here once its scheduled posts are moved.',
      ];
    case 'reconnect':
      return cause === 'token_revoked_by_user' && known !== null
        ? [LOOK[known], ...reconnect]
        : beforeReconnect(cause, reconnect);
    case 'reconnect_after_fixing_on_platform':
      return [...fixThere(known, cause, fix, network), ...reconnect];
  }
}

/** Signing in again on `platform`, for a channel whose access is over whatever its last answer was about. */
export function reconnectSteps(platform: string | null): Steps {
  return isPlatform(platform) ? RECONNECT[platform] : RECONNECT_ANY;
}

function theNetwork(network: string): string {
  return network === 'The platform' ? 'the platform' : network;
}

function waitFor(cause: Cause, network: string): string {
  if (cause === 'platform_outage')
    return `Leave it. Look here again in an hour, or at ${theNetwork(network)}’s status page.`;
  if (cause === 'rate_limited') return 'Leave it. Look here again in an hour; a daily limit takes until tomorrow.';
  return 'Leave it. Look here again in an hour.';
}

function beforeReconnect(cause: Cause, reconnect: Steps): Steps {
  if (cause !== 'password_changed') return reconnect;
  return ['If none of you changed the password, secure the account first.', ...reconnect];
}

function fixThere(platform: Platform | null, cause: Cause, fix: Fix, network: string): Steps {
  if (cause === 'permission_missing' || fix.actor === 'workspace_admin') {
    const role =
      platform === null ? undefined : cause === 'app_policy' ? FIX_THERE[platform].app_policy : ROLE_BACK[platform];
    return role ?? ['Ask somebody who manages the account there to give the role back, or to allow our app.'];
  }
  const named = platform === null ? undefined : FIX_THERE[platform];
  const steps =
    cause === 'account_checkpoint' ||
    cause === 'account_suspended_or_deleted' ||
    cause === 'account_type_unsupported' ||
    cause === 'app_policy'
      ? named?.[cause]
      : undefined;
  return steps ?? [`Open ${theNetwork(network)} yourself and do what it asks until you see your normal start page.`];
}
