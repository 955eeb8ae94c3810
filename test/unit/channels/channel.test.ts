import { expect, test } from 'vitest';

import { channelHandle, channelName, type Channel } from '#channels/channel.ts';
import { isPlatform, PLATFORMS, platformFacts } from '#channels/platform.ts';
import { aChannel } from '../../support/builders.ts';

test.each<[string, string | null, string | null, string | null]>([
  ['is added where it is missing', 'INSTAGRAM', 'acme', '@acme'],
  ['is not doubled', 'INSTAGRAM', '@acme', '@acme'],
  ['is the habit of Bluesky too', 'BLUESKY', 'acme.test', '@acme.test'],
  ['is not the habit of LinkedIn', 'LINKEDIN_COMPANY', 'acme', 'acme'],
  ['is not the habit of Pinterest', 'PINTEREST', 'acme', 'acme'],
  ['is not claimed for a platform the contract does not name', 'MASTODON', 'acme', 'acme'],
  ['is not claimed without a platform', null, 'acme', 'acme'],
  ['does not stand alone', 'X', null, null],
])('the @ of a handle %s', (_, platform, handle, written) => {
  expect(channelHandle(aChannel({ platform, handle }))).toBe(written);
});

test.each<[string, Partial<Channel>]>([
  ['Acme Bikes', {}],
  ['@acme', { displayName: null }],
  ['1784', { displayName: null, handle: null, externalId: '1784' }],
  ['soc_acme', { displayName: null, handle: null, externalId: null }],
])('the name falls back to what there is: %s', (name, changes) => {
  expect(channelName(aChannel(changes))).toBe(name);
});

test('platforms are called as people call them', () => {
  expect(PLATFORMS.map((platform) => platformFacts(platform).name)).toEqual([
    'Instagram',
    'Facebook Page',
    'X',
    'LinkedIn profile',
    'LinkedIn Page',
    'TikTok Business',
    'TikTok',
    'YouTube',
    'Pinterest',
    'Threads',
    'Bluesky',
  ]);
});

test.each(['MASTODON', 'toString', '__proto__'])(
  'a platform the contract does not name is called as sent: %s',
  (raw) => {
    expect(isPlatform(raw)).toBe(false);
    expect(platformFacts(raw).name).toBe(raw);
  },
);

test('an absent platform is called nothing that reads like a health', () => {
  expect(platformFacts(null)).toMatchObject({ name: 'Platform not named', network: 'the platform' });
});
