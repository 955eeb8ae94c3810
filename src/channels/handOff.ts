/** What is handed to others: a letter for whoever owns the account, a bundle for an engineer. Neither holds a key or a secret. */
import type { AssessedChannel } from './assess.ts';
import { channelHandle } from './channel.ts';
import { explanationOf } from './explained.ts';
import { maskSecrets } from './mask.ts';
import { platformFacts } from './platform.ts';
import { capitalised } from './time.ts';

/** A letter, ready to be copied or mailed. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** A letter about one channel: what broke, what to do, how long it takes. Nothing technical. `name` is the reader's, if known. */
export function letterFor(assessed: AssessedChannel, name: string | null): Letter {
  const { network } = platformFacts(assessed.channel.platform);
  const steps = ownersSteps(assessed);
  const takes = explanationOf(assessed)?.takes ?? null;
  return {
    subject: `${capitalised(network)}: please log in again for ${accountOf(assessed)}`,
    body: [
      greeting(name),
      `${whatBroke(assessed)} Until it is done, posts planned there may not go out.`,
      steps.length === 1
        ? `Please: ${steps[0] ?? ''}`
        : ['Please:', ...steps.map((step, index) => `${String(index + 1)}. ${step}`)].join('\n'),
      `${takes === null ? '' : `It takes ${takes}. `}Tell us when it is done and we do the rest.`,
    ].join('\n\n'),
  };
}

/** One letter for all the broken channels of a workspace, also those that their owner can do nothing about. */
export function letterForWorkspace(
  workspaceName: string,
  broken: readonly AssessedChannel[],
  name: string | null,
): Letter {
  const accounts = `${String(broken.length)} accounts`;
  return {
    subject: `${oneLine(workspaceName)}: ${accounts} need attention`,
    body: [
      greeting(name),
      `We cannot publish to ${accounts} of ${oneLine(workspaceName)} at the moment. Until it is put right, posts planned there may not go out.`,
      ...broken.map((assessed) =>
        [
          `${accountOf(assessed)} on ${platformFacts(assessed.channel.platform).name}`,
          ...ownersSteps(assessed).map((step) => `- ${step}`),
        ].join('\n'),
      ),
      'Tell us when it is done and we do the rest.',
    ].join('\n\n'),
  };
}

/** A `mailto:` address with the letter in it; `email` may be empty: the mail program then asks. */
export function mailAddress({ subject, body }: Letter, email: string): string {
  const to = encoded(email.trim()).replaceAll('%40', '@');
  // Lines end as mail wants them (RFC 6068).
  return `mailto:${to}?subject=${encoded(subject)}&body=${encoded(body.replaceAll('\n', '\r\n'))}`;
}

/** Half a surrogate pair in a name must not keep the letter from being sent. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** Everything an engineer asks for, as text: ids, states, times (ISO), the raw answer with secrets masked. */
export function engineerBundle(
  { channel, health, explanation, verdict }: AssessedChannel,
  workspaceName: string | null,
): string {
  const lines = [
    ['channel', channel.id],
    ['workspace', workspaceName === null ? channel.workspaceId : `${channel.workspaceId} (${workspaceName})`],
    ['platform', channel.platform],
    ['external id', channel.externalId],
    ['handle', channel.handle === null ? null : maskSecrets(channel.handle)],
    ['status', channel.status],
    ['health', health.kind],
    ['verdict', verdict],
    [
      'explained as',
      explanation === null ? null : `${explanation.cause}, ${explanation.certainty} (${explanation.evidence})`,
    ],
    ['connected', instant(channel.connectedAt)],
    ['last refresh that worked', instant(channel.lastRefreshedAt)],
    ['last attempt', instant(channel.lastRefreshAttemptAt)],
    ['token ends', instant(channel.tokenExpiresAt)],
    ['HTTP status', channel.lastRefreshErrorStatus === null ? null : String(channel.lastRefreshErrorStatus)],
    ['scopes', channel.scopes.length === 0 ? null : channel.scopes.join(' ')],
  ] as const;
  const raw = channel.lastRefreshError === null ? 'no text stored' : maskSecrets(channel.lastRefreshError);
  return [
    ...lines.map(([label, value]) => `${label}: ${value === null ? 'not reported' : oneLine(value)}`),
    'raw answer, secrets masked:',
    raw,
  ].join('\n');
}

/** What somebody needs to add a rule for a text that has none yet (docs/user-guide.md): platform, status, masked text. */
export function ruleStub({ channel }: AssessedChannel): string {
  return JSON.stringify(
    {
      platform: channel.platform,
      lastRefreshErrorStatus: channel.lastRefreshErrorStatus,
      lastRefreshError: channel.lastRefreshError === null ? null : maskSecrets(channel.lastRefreshError),
    },
    null,
    2,
  );
}

function greeting(name: string | null): string {
  const known = oneLine(name ?? '');
  return known === '' ? 'Hello,' : `Hello ${known},`;
}

/** What is true of the channel, and why where the reason is one for its owner: not a fault that passes, not a status. */
export function whatBroke(assessed: AssessedChannel): string {
  const { channel, health, explanation } = assessed;
  const { network } = platformFacts(channel.platform);
  const over = health.kind === 'expired' || health.kind === 'revoked';
  const lead = over
    ? `${capitalised(network)} no longer lets us publish to ${accountOf(assessed)}.`
    : `The login for ${accountOf(assessed)} on ${network} has to be renewed.`;
  const tellsWhy = explanation !== null && explanation.cause !== 'unknown' && explanation.remedy !== 'wait_and_retry';
  return tellsWhy ? `${lead} ${explanation.title}` : lead;
}

/** What its owner is asked to do: the steps up to where our own screen comes in. */
export function ownersSteps(assessed: AssessedChannel): readonly string[] {
  const steps = explanationOf(assessed)?.steps ?? [];
  const ours = steps.findIndex((step) => /connect the channel|reconnect|Postbreeze/i.test(step));
  const theirs = ours === -1 ? steps : steps.slice(0, ours);
  // Where a fresh sign-in is the cure, it is what the letter asks for, whatever comes before it.
  if (theirs.length > 0 && assessed.explanation?.remedy !== 'reconnect') return theirs;
  if (assessed.verdict === 'no-help') return ['nothing for you to do: we look after it.'];
  const { network } = platformFacts(assessed.channel.platform);
  const known = nameOf(assessed);
  const login = known === null ? network : `${network} as ${known}`;
  const signIn = `be ready to log in to ${login}; we open the sign-in page together with you.`;
  return theirs.length > 0 ? [...theirs, `Then ${signIn}`] : [signIn];
}

function accountOf(assessed: AssessedChannel): string {
  return nameOf(assessed) ?? `the ${platformFacts(assessed.channel.platform).name} account`;
}

/** The account as its owner knows it; null where the row has ids only: of ours or of the network, they would say nothing. */
export function nameOf({ channel }: AssessedChannel): string | null {
  const known = oneLine(channelHandle(channel) ?? channel.displayName ?? '');
  return known === '' ? null : known;
}

/** Names come from outside: a line break in one must not begin a line of its own, or a header of the mail. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
