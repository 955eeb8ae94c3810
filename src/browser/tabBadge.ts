/** Shows on the tab's icon and on that of an installed app how many channels need a reconnect; 0 takes it off. */
export function showBadge(count: number): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const address = count > 0 ? '/icon-broken.svg' : '/icon.svg';
  if (icon !== null && icon.getAttribute('href') !== address) icon.setAttribute('href', address);
  if (!('setAppBadge' in navigator)) return;
  // Refused where no app is installed: the tab's icon is enough.
  void (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => undefined);
}
