import type { Examples } from '../example.ts';

const ERRORS = 'https://developers.facebook.com/docs/graph-api/guides/error-handling';
const INSTAGRAM = 'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes';
const REVIEW = 'https://developers.facebook.com/docs/permissions';
const answer = (code: number, message: string, subcode?: number) =>
  JSON.stringify({
    error: { message, type: 'OAuthException', code, error_subcode: subcode, fbtrace_id: 'AbC1dEf2GhI' },
  });

/** An example of our own for every rule of `rules/metaAccess.ts`, and where its code is documented. */
export const META_ACCESS_EXAMPLES: Examples = {
  'meta:role-lost': {
    text: answer(190, 'The user must be an administrator, editor, or moderator of the page.', 492),
    source: ERRORS,
  },
  'meta:permission-named': {
    text: answer(200, 'The user has not granted the permission pages_manage_posts.'),
    source: REVIEW,
  },
  'meta:app-review': {
    text: answer(10, 'Your use of this endpoint must be reviewed and approved by Facebook.'),
    source: REVIEW,
  },
  'meta:app-deleted': {
    text: answer(190, 'Error validating application. Application has been deleted.'),
    source: ERRORS,
  },
  'meta:activity-off': { text: answer(190, 'Activity off Meta technologies is turned off.'), source: ERRORS },
  'meta:platform-change': {
    text: answer(200, 'Access to this data is temporarily disabled for non-active accounts.'),
    source: ERRORS,
  },
  'meta:app-secret': { text: answer(1, 'Error validating client secret.'), source: ERRORS },
  'meta:3': { text: answer(3, 'Application does not have the capability to make this API call.'), source: ERRORS },
  'meta:api-blocked': { text: answer(200, 'API access blocked.'), source: ERRORS },
  'meta:redirect': {
    text: answer(100, 'Error validating verification code. Please make sure your redirect_uri is identical.'),
    source: ERRORS,
  },
  'meta:no-accounts': { text: 'No Instagram Business accounts were found for this login.', source: INSTAGRAM },
  'meta:professional': { text: answer(100, 'The user is not an Instagram Business account.'), source: INSTAGRAM },
  'meta:10': { text: answer(10, 'Permission denied for this action.'), source: ERRORS },
  'meta:old-version': { text: answer(12, 'This endpoint is deprecated for versions v2.0 and higher.'), source: ERRORS },
  'meta:invalid': { text: answer(1, 'Invalid request.'), source: ERRORS },
  'meta:method': { text: answer(100, 'Unsupported request - method type: get'), source: ERRORS },
  'meta:100/33-permission': {
    text: answer(100, 'Object does not exist, cannot be loaded due to missing permission or reviewable feature.'),
    source: ERRORS,
  },
  'meta:100/33': { text: answer(100, 'Unsupported get request. Object does not exist.', 33), source: ERRORS },
  'meta:content': {
    text: '(#506) The same status twice',
    source: 'https://developers.facebook.com/docs/graph-api/guides/error-handling',
  },
  'meta:100': { text: answer(100, 'The value given is too long'), source: ERRORS },
  'meta:access-denied': {
    text: 'error=access_denied&error_reason=user_denied&error_description=The+user+said+no',
    source: ERRORS,
  },
};
