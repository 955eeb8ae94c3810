/** The written part of the agency's sample: the workspaces where something is wrong, each of them a story. */
import { PLATFORM } from '../platforms.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import { expired, expiring, failing, HEALTHY, outage, well, type Story } from './story.ts';

const LONDON = { timezone: 'Europe/London', timeFormat: 'H24' } as const;
const PARIS = { timezone: 'Europe/Paris', timeFormat: 'H24' } as const;
const NEW_YORK = { timezone: 'America/New_York', timeFormat: 'H12' } as const;

/** One Facebook login carried all these Pages; its password was changed, and they ended within the hour. */
function copperKettle(town: string, minutes: number): Story {
  const slug = `copper-kettle-${town.toLowerCase()}`;
  return {
    brand: { name: `Copper Kettle ${town}`, slug, ...LONDON, colour: '#a4673a', picture: 'cup.2' },
    plans: [
      expired('FACEBOOK_PAGE', 19 * HOUR + minutes * MINUTE, 'metaPassword', {
        handle: `copperkettle${town.toLowerCase()}`,
      }),
      ...well('INSTAGRAM', 'THREADS', 'TIKTOK_PERSONAL', 'X', 'BLUESKY'),
    ],
  };
}

/** Worst first, as the list shows them. */
export const BROKEN: readonly Story[] = [
  {
    brand: { name: 'Fernhill Home', slug: 'fernhill-home', ...LONDON, colour: '#3f6b52', picture: 'sprig.0' },
    plans: [
      expired('INSTAGRAM', 2 * HOUR + 43 * MINUTE, 'metaCheckpoint', { pictured: true }),
      expired('FACEBOOK_PAGE', 15 * HOUR + 35 * MINUTE, 'metaPassword', {
        displayName: 'Fernhill Home & Garden Centre',
        handle: 'fernhillgarden',
        pictured: false,
      }),
      {
        platform: 'TIKTOK_BUSINESS',
        condition: { kind: 'revoked', ago: 3 * DAY, evidence: 'tiktokAppRemoved' },
        pictured: true,
      },
      outage('LINKEDIN_COMPANY', 0, { pictured: true }),
      ...well('YOUTUBE', 'PINTEREST', 'THREADS'),
    ],
  },
  {
    brand: {
      name: 'Harbour Street Coffee Roasters',
      slug: 'harbour-street-coffee',
      ...NEW_YORK,
      colour: '#22344a',
      picture: 'cup.1',
      role: 'ADMIN',
    },
    plans: [
      expired('INSTAGRAM', 18 * HOUR + 53 * MINUTE, 'linkedPageRoleLost', {
        displayName: 'Harbour Street Coffee',
        handle: '@harbourstreetcoffee',
        pictured: true,
      }),
      expired('FACEBOOK_PAGE', 18 * HOUR + 52 * MINUTE, 'pageRoleLost', {
        displayName: 'Harbour Street Coffee',
        pictured: true,
      }),
      ...well('X', 'TIKTOK_PERSONAL'),
    ],
  },
  {
    brand: { name: 'Kiln & Crumb Bakery', slug: 'kiln-and-crumb', ...LONDON, colour: '#a4673a', picture: 'loaf.2' },
    plans: [
      expired('X', 3 * DAY, 'xNotAccepted', { displayName: 'Kiln & Crumb' }),
      expired('THREADS', 3 * DAY + 2 * HOUR, 'metaSessionOver', { displayName: 'Kiln & Crumb' }),
      expiring('INSTAGRAM', 3 * DAY + HOUR, { displayName: 'Kiln & Crumb', pictured: false }),
      ...well('FACEBOOK_PAGE', 'PINTEREST'),
    ],
  },
  {
    brand: {
      name: 'Bibliothèque municipale de Saint-Rémy-lès-Ormeaux et Amis du livre ancien',
      slug: 'bibliotheque-saint-remy',
      ...PARIS,
      colour: '#5d4a86',
      picture: 'book.3',
    },
    plans: [
      expired('YOUTUBE', 5 * DAY, 'googleGrant', {
        handle: '@bibliotheque-municipale-saint-remy-les-ormeaux',
        pictured: true,
      }),
      outage('LINKEDIN_COMPANY', 1),
      ...well('FACEBOOK_PAGE', 'INSTAGRAM', 'BLUESKY'),
    ],
  },
  {
    brand: {
      name: 'Northlight Dental',
      slug: 'northlight-dental',
      ...NEW_YORK,
      colour: null,
      picture: null,
      role: 'EDITOR',
    },
    plans: [
      expired('TIKTOK_PERSONAL', 8 * DAY, 'tiktokGone', {
        displayName: 'Northlight Smiles',
        handle: '@northlight.smiles',
      }),
      outage('LINKEDIN_COMPANY', 2, { displayName: 'Northlight Dental Group' }),
      ...well('FACEBOOK_PAGE', 'INSTAGRAM'),
    ],
  },
  copperKettle('Camden', 4),
  copperKettle('Leith', 11),
  copperKettle('Ancoats', 18),
  copperKettle('Clifton', 26),
  copperKettle('Quayside', 37),
  copperKettle('Headingley', 49),
  {
    brand: {
      name: 'Orbit Cycles',
      slug: 'orbit-cycles',
      timezone: 'Europe/Amsterdam',
      timeFormat: 'H24',
      colour: '#1f6f62',
      picture: 'wheel.9',
    },
    plans: [
      expired('YOUTUBE', 30 * HOUR, 'googleAdmin', { displayName: 'Orbit Cycles Workshop', handle: '@orbitworkshop' }),
      outage('LINKEDIN_COMPANY', 3),
      outage('LINKEDIN_PERSON', 4, { displayName: 'Maren Oudekerk', handle: 'maren-oudekerk', pictured: false }),
      ...well('INSTAGRAM', 'FACEBOOK_PAGE', 'X', 'THREADS'),
    ],
  },
  {
    brand: { name: 'Marlow & Finch Legal', slug: 'marlow-and-finch', ...LONDON, colour: '#36489c', picture: null },
    plans: [
      outage('LINKEDIN_COMPANY', 5, { displayName: 'Marlow & Finch' }),
      outage('LINKEDIN_PERSON', 6, { displayName: 'Marlow & Finch Knowledge Desk', handle: 'marlow-finch-desk' }),
      expiring('FACEBOOK_PAGE', 5 * DAY + 2 * HOUR, { displayName: 'Marlow & Finch' }),
      {
        platform: 'BLUESKY',
        condition: { kind: 'otherStatus', status: 'PENDING_REVIEW' },
        displayName: 'Marlow & Finch',
        handle: 'marlowfinch.test',
      },
    ],
  },
  {
    brand: {
      name: 'Aurora Skincare Nordics',
      slug: 'aurora-skincare',
      timezone: 'Europe/Stockholm',
      timeFormat: 'H24',
      colour: '#1f2b3a',
      picture: 'wave.5',
    },
    plans: [
      outage('LINKEDIN_COMPANY', 7, { displayName: 'Aurora Skincare' }),
      outage('LINKEDIN_PERSON', 8, {
        displayName: 'Aurora Skincare Research',
        handle: 'aurora-research',
        pictured: false,
      }),
      expiring('INSTAGRAM', 6 * DAY, { displayName: 'Aurora Skincare', handle: '@aurora.nordics', pictured: true }),
      ...well('FACEBOOK_PAGE', 'PINTEREST'),
    ],
  },
  {
    brand: {
      name: 'Tidewater Sailing School',
      slug: 'tidewater-sailing',
      ...LONDON,
      colour: '#2f6b86',
      picture: 'sail.4',
      role: 'EDITOR',
    },
    plans: [
      outage('LINKEDIN_COMPANY', 9, { displayName: 'Tidewater Sailing' }),
      outage('LINKEDIN_PERSON', 10, {
        displayName: 'Tidewater Instructors',
        handle: 'tidewater-instructors',
        pictured: false,
      }),
      ...well('INSTAGRAM', 'FACEBOOK_PAGE', 'YOUTUBE'),
    ],
  },
  {
    brand: {
      name: 'Brightwell Energy',
      slug: 'brightwell-energy',
      timezone: 'America/Chicago',
      timeFormat: 'H12',
      colour: '#0e7490',
      picture: null,
    },
    plans: [
      outage('LINKEDIN_COMPANY', 11),
      outage('LINKEDIN_PERSON', 12, { displayName: 'Brightwell Newsroom', handle: 'brightwell-newsroom' }),
      failing('INSTAGRAM', 5 * HOUR, 24 * DAY, 'noReason'),
      ...well('X', 'YOUTUBE', 'FACEBOOK_PAGE'),
    ],
  },
  {
    brand: {
      name: 'Cobalt Freight',
      slug: 'cobalt-freight',
      timezone: 'Europe/Berlin',
      timeFormat: 'H24',
      colour: '#1d4ed8',
      picture: 'columns.8',
      role: 'EDITOR',
    },
    plans: [
      outage('LINKEDIN_COMPANY', 13),
      failing('PINTEREST', 40 * MINUTE, 9 * DAY, 'pinterestTimeout'),
      failing('BLUESKY', 25 * MINUTE, 80 * MINUTE, 'blueskyLookup'),
      ...well('FACEBOOK_PAGE', 'X', 'YOUTUBE'),
    ],
  },
  {
    brand: { name: 'Cloverfield Toys', slug: 'cloverfield-toys', ...LONDON, colour: '#15803d', picture: null },
    plans: [
      failing('X', 25 * MINUTE, 70 * MINUTE, 'xTooMany'),
      { platform: 'YOUTUBE', condition: { kind: 'recovered', evidence: 'googleAxios' } },
      ...well('INSTAGRAM', 'FACEBOOK_PAGE', 'PINTEREST'),
      { platform: 'TIKTOK_BUSINESS', condition: HEALTHY, scopes: ['user.info.basic', 'video.upload'] },
    ],
  },
  {
    brand: {
      name: 'Sable & Stone Interiors',
      slug: 'sable-and-stone',
      ...PARIS,
      colour: '#5c564a',
      picture: 'columns.6',
    },
    plans: [
      expired('BLUESKY', 2 * DAY + 5 * HOUR, 'blueskyReplaced', { displayName: 'Sable & Stone' }),
      expiring('THREADS', 6 * DAY + 15 * HOUR, { displayName: 'Sable & Stone' }),
      failing('PINTEREST', 3 * HOUR, 6 * DAY, 'pinterestPage', { displayName: 'Sable & Stone' }),
      ...well('FACEBOOK_PAGE'),
      { platform: 'INSTAGRAM', condition: HEALTHY, scopes: PLATFORM.INSTAGRAM.publishScopes },
    ],
  },
  {
    brand: {
      name: 'Juniper Row Hotels',
      slug: 'juniper-row-hotels',
      timezone: 'Europe/Lisbon',
      timeFormat: 'H24',
      colour: '#5d4a86',
      picture: 'columns.3',
      role: 'ADMIN',
    },
    plans: [
      expired('YOUTUBE', 4 * DAY + 3 * HOUR, 'youtubeNoChannel'),
      expiring('LINKEDIN_COMPANY', 6 * DAY + 20 * HOUR, { displayName: 'Juniper Row Hotels' }),
      {
        platform: 'LINKEDIN_COMPANY',
        condition: HEALTHY,
        displayName: 'Juniper Row Careers',
        handle: 'juniper-row-careers',
      },
      ...well('INSTAGRAM', 'FACEBOOK_PAGE', 'X', 'TIKTOK_BUSINESS'),
    ],
  },
  {
    brand: {
      name: 'Halden Outdoor',
      slug: 'halden-outdoor',
      timezone: 'Europe/Oslo',
      timeFormat: 'H24',
      colour: '#7a5c2e',
      picture: 'peak.6',
    },
    plans: [
      { platform: 'TIKTOK_BUSINESS', condition: { kind: 'lapsed', ago: 3 * DAY + HOUR } },
      failing('THREADS', 11 * HOUR, 21 * DAY, 'threadsParameter'),
      failing('TIKTOK_PERSONAL', 2 * HOUR, 13 * HOUR, 'tiktokClient', {
        handle: '@halden.trails',
        displayName: 'Halden Trails',
      }),
      expired('X', 26 * HOUR, 'xLocked'),
      expired('PINTEREST', 9 * DAY, null),
      { platform: 'INSTAGRAM', condition: { kind: 'revoked', ago: 6 * DAY, evidence: 'metaAppRemoved' } },
      ...well('FACEBOOK_PAGE', 'YOUTUBE', 'BLUESKY'),
    ],
  },
];
