/** What the keyboard lays over any screen. */
export type KeyLayer = 'palette' | 'shortcuts';
