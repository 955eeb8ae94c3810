import { expect, test } from 'vitest';

import { createRateLimit } from '#sandbox/rateLimit.ts';
import { MINUTE_MS, NOW } from '../../support/builders.ts';
import { startApi } from '../../support/api.ts';
import { contractProblem } from './openapi.ts';

test('the 61st request within a minute waits until the first is a minute old', () => {
  const limit = createRateLimit();
  for (let count = 0; count < 60; count += 1) limit.take(NOW + count * 100);
  expect(() => limit.take(NOW + 10_000)).toThrow(
    expect.objectContaining({ failure: 'tooManyRequests', retryAfterMs: 50_000 }),
  );
  expect(() => limit.take(NOW + MINUTE_MS)).not.toThrow();
});

test('hammering against a full minute fills the quarter of an hour too', () => {
  const limit = createRateLimit();
  const hammer = (count: number) => {
    let refused = 0;
    for (let asked = 0; asked < count; asked += 1) {
      try {
        limit.take(NOW + asked);
      } catch {
        refused += 1;
      }
    }
    return refused;
  };
  expect(hammer(1000)).toBe(940);
  expect(() => limit.take(NOW + 2 * MINUTE_MS)).toThrow(expect.objectContaining({ retryAfterMs: 13 * MINUTE_MS }));
  expect(() => limit.take(NOW + 15 * MINUTE_MS)).not.toThrow();
});

test('over HTTP it answers 429 with the wait in the header and in the body', async () => {
  const api = await startApi({ now: () => NOW });
  for (let count = 0; count < 60; count += 1) expect((await api.ask('/workspaces')).status).toBe(200);
  const refused = await api.ask('/workspaces');
  const body: unknown = await refused.json();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('Retry-After')).toBe('60');
  expect(body).toMatchObject({ retryAfterMs: 60_000 });
  expect(contractProblem('get', '/workspaces', 429, body)).toBeNull();
  api.stop();
});
