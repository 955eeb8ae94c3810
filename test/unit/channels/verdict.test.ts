import { expect, test } from 'vitest';
import type { Explanation } from '#channels/explain.ts';
import { explainRefreshError } from '#channels/explain.ts';
import type { Health } from '#channels/health.ts';
import type { Verdict } from '#channels/verdict.ts';
import { verdictOf, verdictWords } from '#channels/verdict.ts';

const tell = (platform: string, error: string | null, httpStatus: number | null) =>
  explainRefreshError({ platform, error, httpStatus });

const WHY = {
  nothing: null,
  outage: tell('LINKEDIN_PERSON', null, 503),
  limit: tell('X', null, 429),
  deadLogin: tell('YOUTUBE', '{"error":"invalid_grant"}', 400),
  checkpoint: tell('INSTAGRAM', '{"error":{"code":190,"error_subcode":459}}', 400),
  gone: tell('YOUTUBE', '{"error":"invalid_grant","error_description":"This account has been deleted"}', 400),
  ourApp: tell('X', '{"error":"invalid_client"}', 401),
  untold: tell('X', 'Frobnicated', null),
  refused: tell('X', null, 403),
} as const satisfies Record<string, Explanation | null>;

const HEALTH = {
  healthy: { kind: 'healthy' },
  disconnected: { kind: 'disconnected' },
  unknown: { kind: 'unknown', raw: 'PAUSED' },
  expiring: { kind: 'expiring', endsAt: 1 },
  lapsed: { kind: 'lapsed', endedAt: 1 },
  failing: { kind: 'failing', endsAt: 1 },
  expired: { kind: 'expired' },
  revoked: { kind: 'revoked' },
} as const satisfies Record<Health['kind'], Health>;

type Row = Record<keyof typeof WHY, Verdict | null>;
const none = {
  nothing: null,
  outage: null,
  limit: null,
  deadLogin: null,
  checkpoint: null,
  gone: null,
  ourApp: null,
  untold: null,
  refused: null,
};
const ended: Row = {
  nothing: 'reconnect',
  outage: 'reconnect',
  limit: 'reconnect',
  deadLogin: 'reconnect',
  checkpoint: 'fix-first',
  gone: 'no-help',
  ourApp: 'no-help',
  untold: 'reconnect',
  refused: 'reconnect',
};
const running: Row = { ...ended, nothing: 'wait', outage: 'wait', limit: 'wait', untold: 'wait' };

const TABLE: Record<Health['kind'], Row> = {
  healthy: none,
  disconnected: none,
  unknown: none,
  expiring: { ...ended, checkpoint: 'reconnect', gone: 'reconnect', ourApp: 'reconnect' },
  lapsed: { ...running, nothing: 'reconnect', untold: 'reconnect' },
  failing: running,
  expired: ended,
  revoked: ended,
};

const CASES = Object.entries(HEALTH).flatMap(([kind, health]) =>
  Object.entries(WHY).map(([why, explanation]) => ({ kind, why, health, explanation, row: TABLE[health.kind] })),
);

test.each(CASES)('$kind with $why', ({ why, health, explanation, row }) => {
  expect(verdictOf(health, explanation)).toBe(new Map(Object.entries(row)).get(why));
});

test('the words name the network only where something is to be done there', () => {
  expect(verdictWords('fix-first', 'Instagram')).toBe('Fix it on Instagram first, then reconnect');
  expect(verdictWords('reconnect', 'Instagram')).toBe('Reconnect now');
  expect(verdictWords('wait', 'Instagram')).toBe('Wait, it retries by itself');
  expect(verdictWords('no-help', 'Instagram')).toBe('Reconnecting will not help');
});
