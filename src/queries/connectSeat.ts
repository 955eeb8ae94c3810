import type { Connector } from './connecting.ts';

/**
 * Where a session keeps its one attempt to connect a channel: made when a screen first needs it, kept while screens come and go,
 * ended with the session. The code of the attempt itself comes with the screen that begins one.
 */
export interface ConnectSeat {
  /** The connector, made by `create` the first time. */
  readonly take: (create: () => Connector) => Connector;
  readonly isTaken: () => boolean;
  /** Ends everything, timers included. */
  readonly stop: () => void;
}

/** An empty seat. */
export function createConnectSeat(): ConnectSeat {
  let held: { readonly connector: Connector; readonly stop: () => void } | null = null;
  return {
    take(create) {
      if (held === null) {
        const connector = create();
        held = { connector, stop: connector.run() };
      }
      return held.connector;
    },
    isTaken: () => held !== null,
    stop() {
      held?.stop();
      held = null;
    },
  };
}
