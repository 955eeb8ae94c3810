import { expect, test } from 'vitest';

import { PLATFORMS } from '#channels/platform.ts';
import { scopeLines } from '#channels/scopes.ts';
import { scopesOf } from '#sandbox/platforms.ts';
import { aChannel } from '../../support/builders.ts';

test('wanted permissions come first, granted or missing, and then whatever else was granted', () => {
  const scopes = ['pages_manage_posts', 'business_management', 'instagram_business_basic'];
  expect(scopeLines(aChannel({ scopes }))).toEqual([
    { scope: 'instagram_business_basic', use: 'publish', granted: true },
    { scope: 'instagram_business_content_publish', use: 'publish', granted: false },
    { scope: 'instagram_business_manage_comments', use: 'comments, inbox, analytics', granted: false },
    { scope: 'pages_manage_posts', use: 'other', granted: true },
    { scope: 'business_management', use: 'other', granted: true },
  ]);
});

test.each(PLATFORMS)(
  'what the connect flow of %s grants (API.md 5.7) is whole, and nothing in it is foreign',
  (platform) => {
    const lines = scopeLines(aChannel({ platform, scopes: scopesOf(platform) }));
    expect(lines.filter(({ granted, use }) => !granted || use === 'other')).toEqual([]);
  },
);

test.each(PLATFORMS)('none reported by %s proves nothing: no permission is called missing', (platform) => {
  expect(scopeLines(aChannel({ platform, scopes: [] }))).toEqual([]);
});

test('Google’s whole address counts as the permission at its end', () => {
  const scopes = [
    'https://www.googleapis.com/auth/youtube.force-ssl',
    'https://www.googleapis.com/auth/userinfo.email',
  ];
  expect(scopeLines(aChannel({ platform: 'YOUTUBE', scopes }))).toEqual([
    { scope: 'youtube.force-ssl', use: 'publish', granted: true },
    { scope: 'https://www.googleapis.com/auth/userinfo.email', use: 'other', granted: true },
  ]);
});

test('X without media.write publishes text, and lacks what images need', () => {
  const scopes = ['tweet.read', 'tweet.write', 'users.read', 'offline.access'];
  expect(scopeLines(aChannel({ platform: 'X', scopes })).filter(({ granted }) => !granted)).toEqual([
    { scope: 'media.write', use: 'images and video', granted: false },
  ]);
});

test('a platform that the contract does not name wants nothing', () => {
  for (const platform of ['MASTODON', '__proto__', null]) {
    expect(scopeLines(aChannel({ platform, scopes: ['write'] }))).toEqual([
      { scope: 'write', use: 'other', granted: true },
    ]);
  }
});

test('a permission that is sent twice is told once', () => {
  const lines = scopeLines(aChannel({ platform: 'BLUESKY', scopes: ['write', 'write', 'read'] }));
  expect(lines.map(({ scope }) => scope)).toEqual(['write', 'read']);
});
