import { expect, test } from 'vitest';

import { PLATFORMS, type Platform } from '#channels/platform.ts';
import { profileAddress } from '#channels/profile.ts';
import { ATTACKS } from '#sandbox/data/hostileValues.ts';
import { aChannel } from '../../support/builders.ts';

const BY_HANDLE = {
  INSTAGRAM: 'https://www.instagram.com/acme.bikes',
  FACEBOOK_PAGE: 'https://www.facebook.com/acme.bikes',
  X: 'https://x.com/acme.bikes',
  LINKEDIN_PERSON: 'https://www.linkedin.com/in/acme.bikes',
  LINKEDIN_COMPANY: 'https://www.linkedin.com/company/acme.bikes',
  TIKTOK_BUSINESS: 'https://www.tiktok.com/@acme.bikes',
  TIKTOK_PERSONAL: 'https://www.tiktok.com/@acme.bikes',
  YOUTUBE: 'https://www.youtube.com/@acme.bikes',
  PINTEREST: 'https://www.pinterest.com/acme.bikes',
  THREADS: 'https://www.threads.com/@acme.bikes',
  BLUESKY: 'https://bsky.app/profile/acme.bikes',
} as const satisfies Record<Platform, string>;

test.each(PLATFORMS)('an account of %s is found by its handle, with or without the @', (platform) => {
  expect(profileAddress(aChannel({ platform, handle: 'acme.bikes' }))).toBe(BY_HANDLE[platform]);
  expect(profileAddress(aChannel({ platform, handle: '@acme.bikes' }))).toBe(BY_HANDLE[platform]);
});

test.each<[Platform, string, string]>([
  ['FACEBOOK_PAGE', '100000000000077', 'https://www.facebook.com/100000000000077'],
  ['YOUTUBE', 'UCtidepool', 'https://www.youtube.com/channel/UCtidepool'],
  ['BLUESKY', 'did:plc:tidepool', 'https://bsky.app/profile/did%3Aplc%3Atidepool'],
])('an account of %s without a handle is found by the network’s id', (platform, externalId, address) => {
  expect(profileAddress(aChannel({ platform, handle: null, externalId }))).toBe(address);
  expect(profileAddress(aChannel({ platform, handle: '@', externalId }))).toBe(address);
});

test.each(['INSTAGRAM', 'X', 'LINKEDIN_PERSON', 'LINKEDIN_COMPANY', 'TIKTOK_PERSONAL', 'PINTEREST', 'THREADS'])(
  'the id of an account of %s makes no address',
  (platform) => {
    expect(profileAddress(aChannel({ platform, handle: null }))).toBeNull();
  },
);

test.each(['MASTODON', 'constructor', null])(
  'a platform that the contract does not name has no address: %s',
  (platform) => {
    expect(profileAddress(aChannel({ platform }))).toBeNull();
  },
);

test('whatever the handle holds, the address stays on its platform, over https and with nothing added', () => {
  const odd = ['../../admin', 'acme?next=//evil.test', 'acme#top', '//evil.test', 'a@evil.test', 'javascript:alert(1)'];
  for (const handle of [...odd, ...Object.values(ATTACKS)]) {
    for (const platform of PLATFORMS) {
      const { origin } = new URL(BY_HANDLE[platform]);
      const address = new URL(profileAddress(aChannel({ platform, handle })) ?? BY_HANDLE[platform]);
      expect([address.origin, address.search, address.hash, address.username]).toEqual([origin, '', '', '']);
    }
  }
});

test('half a pair of surrogates makes no address, and does not throw', () => {
  expect(profileAddress(aChannel({ handle: '@half\ud83d' }))).toBeNull();
  expect(profileAddress(aChannel({ handle: '@whole\u{1F30A}' }))).toBe('https://www.instagram.com/whole%F0%9F%8C%8A');
});
