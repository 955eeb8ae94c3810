/** Every address of the product (PRODUCT section 5). The query, where there is one, is carried along. */
export const paths = {
  channels: '/',
  /** A workspace in the list: `#ws_…` goes to it, where `?workspace=` narrows the list to it. */
  workspace: (workspaceId: string, search: string) => `/${search}#${encodeURIComponent(workspaceId)}`,
  channel: (channelId: string) => `/channels/${encodeURIComponent(channelId)}`,
  channelPattern: '/channels/:channelId',
  /** The list as a board for a team room, with the filter of `search`. */
  wall: (search: string) => {
    const query = new URLSearchParams(search);
    query.set('view', 'wall');
    return `/?${query.toString()}`;
  },
  reconnect: '/reconnect',
  forecast: '/forecast',
  report: '/report',
  settings: '/settings',
  connectChannel: '/connect-channel',
  connect: '/connect',
} as const;

/** Whether an address is that of the wall: the list's, in another view. */
export function isWall(pathname: string, search: string): boolean {
  return pathname === paths.channels && new URLSearchParams(search).get('view') === 'wall';
}

/** The workspace that the hash of an address names; whatever it holds, it is an id. */
export function workspaceInHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
