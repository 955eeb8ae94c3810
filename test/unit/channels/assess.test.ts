import { expect, test } from 'vitest';

import { diagnoseRefreshError } from '#channels/diagnose.ts';
import { assess } from '#channels/assess.ts';
import { aChannel, anAssessed, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

const FAILED = { lastRefreshAttemptAt: NOW - HOUR_MS, lastRefreshError: null, lastRefreshErrorStatus: 503 };

test('health, group, explanation and verdict of a failing channel belong together', () => {
  const assessed = anAssessed(FAILED);
  expect(assessed.health.kind).toBe('failing');
  expect(assessed.group).toBe('at-risk');
  expect(assessed.explanation?.remedy).toBe('wait_and_retry');
  expect(assessed.verdict).toBe('wait');
});

test('a stored error that a success made history is not explained', () => {
  const assessed = anAssessed({ ...FAILED, lastRefreshedAt: NOW });
  expect(assessed.explanation).toBeNull();
  expect(assessed.verdict).toBeNull();
});

test('an expired channel with a stale outage still needs the reconnect', () => {
  const assessed = anAssessed({ ...FAILED, status: 'TOKEN_EXPIRED' });
  expect(assessed.explanation?.remedy).toBe('wait_and_retry');
  expect(assessed.verdict).toBe('reconnect');
});

test('a channel that is gone belongs to no group and asks for nothing', () => {
  const assessed = anAssessed({ status: 'DISCONNECTED' });
  expect(assessed.group).toBeNull();
  expect(assessed.verdict).toBeNull();
});

test('the same object comes back while nothing changed', () => {
  const channel = aChannel({ tokenExpiresAt: NOW + 8 * DAY_MS });
  const first = assess(channel, NOW, diagnoseRefreshError);
  expect(assess(channel, NOW + HOUR_MS, diagnoseRefreshError)).toBe(first);
});

test('another one comes when time or the warning window changed the health', () => {
  const channel = aChannel({ tokenExpiresAt: NOW + 8 * DAY_MS });
  expect(assess(channel, NOW, diagnoseRefreshError).health.kind).toBe('healthy');
  expect(assess(channel, NOW + 2 * DAY_MS, diagnoseRefreshError).health.kind).toBe('expiring');
  expect(assess(channel, NOW, diagnoseRefreshError, 14).health.kind).toBe('expiring');
  expect(assess(channel, NOW, diagnoseRefreshError, 7).group).toBe('healthy');
});

test('another row of the same channel is assessed anew', () => {
  assess(aChannel(), NOW, diagnoseRefreshError);
  expect(assess(aChannel({ status: 'REVOKED' }), NOW, diagnoseRefreshError).health.kind).toBe('revoked');
});
