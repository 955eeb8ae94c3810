/** Every address of the product (PRODUCT section 5). The query, where there is one, is carried along. */
export const paths = {
  channels: '/',
  channel: (channelId: string) => `/channels/${encodeURIComponent(channelId)}`,
  channelPattern: '/channels/:channelId',
  reconnect: '/reconnect',
  forecast: '/forecast',
  report: '/report',
  settings: '/settings',
  connectChannel: '/connect-channel',
  connect: '/connect',
} as const;
