/** A channel of the small sample that needs a reconnect, and what it is called on screen. */
export const CHANNEL = {
  id: 'soc_01K0H2J4K6M8N0P2Q4R6S8T0V2',
  row: 'Quillfern Studio, Instagram',
  name: 'Quillfern Studio',
  whom: '@quillfern on Instagram',
} as const;

/** A key as a server would hold it, worth nothing. */
export const SERVER_KEY = `pb_live_SERVER01${'k7Q'.repeat(8)}`;
