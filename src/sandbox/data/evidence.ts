/** Texts of failed refreshes, our own words in each provider's documented envelope; every cause is here at least once. */
import type { Platform } from '../platforms.ts';

/** One text, what it stands for, and where it may appear. */
export interface Evidence {
  /** A cause of the closed list: what the console should find in the text. */
  readonly cause: string;
  readonly platforms: readonly Platform[];
  readonly text: string;
  readonly status: number | null;
  /** Whether it ends the channel, or leaves it publishing. */
  readonly ends: boolean;
}

const META = ['INSTAGRAM', 'FACEBOOK_PAGE', 'THREADS'] as const;
const LINKEDIN = ['LINKEDIN_PERSON', 'LINKEDIN_COMPANY'] as const;

function meta(message: string, code: number, subcode: number | null, trace: string): string {
  const error = {
    message,
    type: 'OAuthException',
    code,
    ...(subcode === null ? {} : { error_subcode: subcode }),
    fbtrace_id: trace,
  };
  return JSON.stringify({ error });
}

function google(error: string, description: string): string {
  return JSON.stringify({ error, error_description: description }, null, 2);
}

/** Every text of the samples, by name. */
export const EVIDENCE = {
  metaPassword: {
    cause: 'password_changed',
    platforms: META,
    text: meta(
      'Error validating access token: the session ended because the password was changed, or because it was reset for security reasons.',
      190,
      460,
      'AmpleTrace4Xq0a1b',
    ),
    status: 400,
    ends: true,
  },
  metaCheckpoint: {
    cause: 'account_checkpoint',
    platforms: META,
    text: meta(
      'Error validating access token: the person has to log in at the network and finish a security checkpoint before this session is accepted.',
      190,
      459,
      'AmpleTrace7Kd2c3d',
    ),
    status: 400,
    ends: true,
  },
  metaAppRemoved: {
    cause: 'token_revoked_by_user',
    platforms: META,
    text: meta(
      'Error validating access token: the person has removed the application and its authorization.',
      190,
      458,
      'AmpleTrace1Rb8e9f',
    ),
    status: 400,
    ends: true,
  },
  metaSessionOver: {
    cause: 'token_expired',
    platforms: META,
    text: meta(
      'Error validating access token: the session has expired and can no longer be renewed.',
      190,
      463,
      'AmpleTrace9Wm5g6h',
    ),
    status: 400,
    ends: true,
  },
  pageRoleLost: {
    cause: 'permission_missing',
    platforms: ['FACEBOOK_PAGE'],
    text: meta(
      '(#200) Permissions error: the person who connected is no longer an admin of this Page and cannot create content for it.',
      200,
      null,
      'AmpleTrace3Hc7j8k',
    ),
    status: 403,
    ends: true,
  },
  linkedPageRoleLost: {
    cause: 'permission_missing',
    platforms: ['INSTAGRAM'],
    text: meta(
      '(#10) Permission denied: the person who connected is no longer an admin of the Facebook Page that is linked to this account.',
      10,
      null,
      'AmpleTrace5Tv1m2n',
    ),
    status: 403,
    ends: true,
  },
  threadsParameter: {
    cause: 'invalid_request',
    platforms: ['THREADS'],
    text: meta('(#100) The parameter grant_type is required.', 100, null, 'AmpleTrace2Lp6q7r'),
    status: 400,
    ends: false,
  },
  xNotAccepted: {
    cause: 'token_expired',
    platforms: ['X'],
    text: '{"error":"invalid_request","error_description":"The value passed for the token was invalid."}',
    status: 400,
    ends: true,
  },
  xTooMany: {
    cause: 'rate_limited',
    platforms: ['X'],
    text: '{"title":"Too Many Requests","detail":"The request limit of this window has been reached.","type":"about:blank","status":429}',
    status: 429,
    ends: false,
  },
  xLocked: {
    cause: 'account_checkpoint',
    platforms: ['X'],
    text: '{"title":"Forbidden","detail":"This account is temporarily locked. Please log in to https://x.com to unlock it.","type":"about:blank","status":403}',
    status: 403,
    ends: true,
  },
  linkedinDown: {
    cause: 'platform_outage',
    platforms: LINKEDIN,
    text: '{"status":503,"serviceErrorCode":0,"code":"SERVICE_UNAVAILABLE","message":"The service is temporarily unavailable"}',
    status: 503,
    ends: false,
  },
  linkedinWithdrawn: {
    cause: 'token_revoked_by_user',
    platforms: LINKEDIN,
    text: '{"status":401,"serviceErrorCode":65601,"code":"REVOKED_ACCESS_TOKEN","message":"The token was revoked by the member"}',
    status: 401,
    ends: true,
  },
  tiktokAppRemoved: {
    cause: 'token_revoked_by_user',
    platforms: ['TIKTOK_BUSINESS'],
    text: '{"code":40105,"message":"The authorization was revoked: the account owner has removed this app in the account settings.","request_id":"20261117081502A1B2C3D4","data":{}}',
    status: 200,
    ends: true,
  },
  tiktokGone: {
    cause: 'account_suspended_or_deleted',
    platforms: ['TIKTOK_PERSONAL'],
    text: '{"error":{"code":"user_not_found","message":"This account does not exist any more or has been banned.","log_id":"20261112093344E5F6A7B8"}}',
    status: 404,
    ends: true,
  },
  tiktokClient: {
    cause: 'app_misconfigured',
    platforms: ['TIKTOK_PERSONAL'],
    text: '{"error":"invalid_client","error_description":"Client key or secret is incorrect.","log_id":"20261120061210C9D0E1F2"}',
    status: 401,
    ends: false,
  },
  googleGrant: {
    cause: 'token_expired',
    platforms: ['YOUTUBE'],
    text: google('invalid_grant', 'The token has been expired or revoked.'),
    status: 400,
    ends: true,
  },
  googleAdmin: {
    cause: 'app_policy',
    platforms: ['YOUTUBE'],
    text: google(
      'admin_policy_enforced',
      'The administrator of this Google Workspace does not allow this app to use the requested scopes.',
    ),
    status: 400,
    ends: true,
  },
  youtubeNoChannel: {
    cause: 'account_type_unsupported',
    platforms: ['YOUTUBE'],
    text: JSON.stringify({
      error: {
        code: 401,
        message: 'This Google account has no YouTube channel yet.',
        errors: [
          {
            domain: 'youtube.header',
            reason: 'youtubeSignupRequired',
            location: 'Authorization',
            locationType: 'header',
          },
        ],
      },
    }),
    status: 401,
    ends: true,
  },
  googleAxios: {
    cause: 'platform_outage',
    platforms: ['YOUTUBE'],
    text: 'AxiosError: Request failed with status code 502\n    at settle (/srv/app/node_modules/axios/dist/node/axios.cjs:2019:12)\n    at IncomingMessage.handleStreamEnd (/srv/app/node_modules/axios/dist/node/axios.cjs:3135:11)',
    status: 502,
    ends: false,
  },
  pinterestPage: {
    cause: 'platform_outage',
    platforms: ['PINTEREST'],
    text: '<!DOCTYPE html>\n<html>\n<head><title>503 Service Unavailable</title></head>\n<body>\n<center><h1>503 Service Unavailable</h1></center>\n<hr><center>edge</center>\n</body>\n</html>',
    status: 503,
    ends: false,
  },
  pinterestTimeout: {
    cause: 'network',
    platforms: ['PINTEREST'],
    text: 'connect ETIMEDOUT 203.0.113.84:443',
    status: null,
    ends: false,
  },
  pinterestRefused: {
    cause: 'token_expired',
    platforms: ['PINTEREST'],
    text: '{"code":2,"message":"Authentication failed.","status":"failure"}',
    status: 401,
    ends: true,
  },
  blueskyReplaced: {
    cause: 'refresh_token_reused_or_rotated',
    platforms: ['BLUESKY'],
    text: '{"error":"invalid_grant","error_description":"Refresh token replayed: a newer one has already replaced it"}',
    status: 400,
    ends: true,
  },
  blueskyLookup: {
    cause: 'network',
    platforms: ['BLUESKY'],
    text: 'getaddrinfo EAI_AGAIN bsky.social',
    status: null,
    ends: false,
  },
  noReason: {
    cause: 'unknown',
    platforms: ['INSTAGRAM', 'TIKTOK_BUSINESS'],
    text: '[object Object]',
    status: null,
    ends: false,
  },
} as const satisfies Record<string, Evidence>;

/** The name of one text. */
export type EvidenceName = keyof typeof EVIDENCE;

/** The text called `name`, all of one type. */
export function evidenceOf(name: EvidenceName): Evidence {
  return EVIDENCE[name];
}

const NAMES = Object.keys(EVIDENCE).filter((name): name is EvidenceName => Object.hasOwn(EVIDENCE, name));

/** The texts that can be seen on `platform`, those that end a channel or those that do not. */
export function evidenceFor(platform: Platform, ends: boolean): readonly EvidenceName[] {
  return NAMES.filter((name) => evidenceOf(name).ends === ends && evidenceOf(name).platforms.includes(platform));
}
