import type { ConsoleConfig } from '#api/consoleConfig.ts';
import { PicturesContext } from '#views/channel/PicturesContext.ts';
import { AppRoutes } from './routes.tsx';
import { Safeguards } from './Safeguards.tsx';
import { SessionProvider } from './SessionProvider.tsx';

/** The whole product below the router: the session, then the screens. Tests mount this. */
export function App({ config }: { readonly config: ConsoleConfig }) {
  return (
    <PicturesContext value={config.avatars === 'direct'}>
      <SessionProvider config={config}>
        <Safeguards>
          <AppRoutes />
        </Safeguards>
      </SessionProvider>
    </PicturesContext>
  );
}
