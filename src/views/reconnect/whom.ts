import { channelHandle, channelName, type Channel } from '#channels/channel.ts';
import { platformFacts } from '#channels/platform.ts';

/** "@acme on Instagram": how a button goes on to say whom it is for. */
export function whomOf(channel: Channel): string {
  return `${channelHandle(channel) ?? channelName(channel)} on ${platformFacts(channel.platform).name}`;
}
