import { useNow } from '#browser/useNow.ts';
import { clockCorrection } from '#channels/clock.ts';
import { useChannelListing } from './channels.ts';

const HALF_MINUTE_MS = 30_000;

/** The time by the server's clock where the device's is wrong (PRODUCT section 3), epoch ms, twice a minute. */
export function useServerNow(): number {
  const listing = useChannelListing();
  const deviceNow = useNow(HALF_MINUTE_MS);
  return deviceNow + clockCorrection(listing.kind === 'ready' ? listing.data.clockOffsetMs : null);
}
