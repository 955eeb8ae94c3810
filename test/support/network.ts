import { setupServer } from 'msw/node';

/** The network of every component test: what no handler answers fails the test. */
export const network = setupServer();

/** Every request that left since the last test, oldest first. */
export const sent: Request[] = [];

network.events.on('request:start', ({ request }) => {
  sent.push(request.clone());
});
