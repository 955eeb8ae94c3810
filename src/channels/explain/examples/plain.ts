import type { Examples } from '../example.ts';

const TOKEN = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2';
const DIALOG = 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1';
const oauth = (error: string, description?: string) => JSON.stringify({ error, error_description: description });

/** An example of our own for every rule of `rules/plain.ts`, and where its code is documented. */
export const PLAIN_EXAMPLES: Examples = {
  'plain:password': { text: oauth('invalid_grant', 'The password was changed'), source: TOKEN },
  'plain:suspended': { text: oauth('invalid_grant', 'The user account is disabled'), source: TOKEN },
  'plain:account-type': { text: 'This is not a business account.', source: TOKEN },
  'plain:checkpoint': { text: oauth('interaction_required', 'Multi-factor authentication is needed'), source: TOKEN },
  'plain:policy': { text: oauth('access_denied', 'Blocked by your administrator'), source: DIALOG },
  'plain:old-api': { text: 'This endpoint has been retired', source: TOKEN },
  'plain:decrypt': { text: 'Unable to decrypt refresh token', source: TOKEN },
  'plain:no-answer': { text: 'Refresh response did not contain a token', source: TOKEN },
  'plain:our-code': { text: 'TypeError: Cannot read properties of undefined', source: TOKEN },
  'plain:unavailable': { text: oauth('temporarily_unavailable'), source: DIALOG },
  'plain:limited': { text: oauth('slow_down'), source: 'https://www.rfc-editor.org/rfc/rfc6585#section-4' },
};
