import { expect, test } from 'vitest';

import { PLATFORMS } from '#channels/platform.ts';
import { preparationOf } from '#channels/preparation.ts';
import { aChannel } from '../../support/builders.ts';

test('the account is named by what tells it apart: name, handle, the last digits of its id', () => {
  expect(preparationOf(aChannel())).toMatchObject({ name: 'Acme Bikes', handle: '@acme', idEnd: '0001' });
  expect(preparationOf(aChannel({ externalId: null })).idEnd).toBeNull();
  expect(preparationOf(aChannel({ externalId: '42' })).idEnd).toBe('42');
});

test('what the contract says of a platform is asked for beforehand', () => {
  expect(preparationOf(aChannel({ platform: 'INSTAGRAM' })).needs).toMatch(/Business or Creator.*Facebook Page/);
  expect(preparationOf(aChannel({ platform: 'FACEBOOK_PAGE' })).choose).toMatch(/one Page/);
  expect(preparationOf(aChannel({ platform: 'LINKEDIN_COMPANY' })).needs).toMatch(/Every other Page.*channel as well/);
});

test.each([...PLATFORMS, 'MASTODON'])('%s may sign in somebody else, and there is a way out', (platform) => {
  expect(preparationOf(aChannel({ platform })).caution).toMatch(/may sign you in as whoever.*private window/);
});
