/** What is handed to others: a letter for whoever owns the account, a bundle for an engineer. Neither holds a key or a secret. */
import type { AssessedChannel } from './assess.ts';
import { channelHandle, channelName } from './channel.ts';
import { explanationOf } from './explained.ts';
import { maskSecrets } from './mask.ts';
import { platformFacts } from './platform.ts';

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
    subject: `${network}: please log in again for ${accountOf(assessed)}`,
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

/** One letter for all the broken channels of a workspace. */
export function letterForWorkspace(
  workspaceName: string,
  broken: readonly AssessedChannel[],
  name: string | null,
): Letter {
  return {
    subject: `${workspaceName}: ${String(broken.length)} logins to renew`,
    body: [
      greeting(name),
      `${String(broken.length)} accounts of ${workspaceName} need somebody to log in again. Until it is done, posts planned there may not go out.`,
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
  const to = encodeURIComponent(wellFormed(email.trim())).replaceAll('%40', '@');
  return `mailto:${to}?subject=${encodeURIComponent(wellFormed(subject))}&body=${encodeURIComponent(wellFormed(body))}`;
}

/** Half a surrogate pair in a name must not keep the letter from being sent. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
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
    ['handle', channel.handle],
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
    ...lines.map(([label, value]) => `${label}: ${value ?? 'not reported'}`),
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
  return name === null || name.trim() === '' ? 'Hello,' : `Hello ${name.trim()},`;
}

function whatBroke(assessed: AssessedChannel): string {
  const { channel, explanation } = assessed;
  const { network } = platformFacts(channel.platform);
  const lead = `${network} no longer lets us publish to ${accountOf(assessed)}.`;
  return explanation === null || explanation.cause === 'unknown' ? lead : `${lead} ${explanation.title}`;
}

/** The steps that are theirs: up to where our own screen comes in. */
function ownersSteps(assessed: AssessedChannel): readonly string[] {
  const { channel } = assessed;
  const steps = explanationOf(assessed)?.steps ?? [];
  const ours = steps.findIndex((step) => /reconnect|Postbreeze/i.test(step));
  const theirs = ours === -1 ? steps : steps.slice(0, ours);
  const { network } = platformFacts(channel.platform);
  return theirs.length > 0
    ? theirs
    : [
        `be ready to log in to ${network} as ${channelHandle(channel) ?? channelName(channel)}; we open the sign-in page together with you.`,
      ];
}

function accountOf({ channel }: AssessedChannel): string {
  return channelHandle(channel) ?? channelName(channel);
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
