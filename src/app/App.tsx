import { PicturesContext } from '#views/channel/PicturesContext.ts';
import type { Opening } from './opening.ts';
import { AppRoutes } from './routes.tsx';
import { Safeguards } from './Safeguards.tsx';
import { SessionProvider } from './SessionProvider.tsx';

/** The whole product below the router: the session, then the screens. Tests mount this. */
export function App({ opening }: { readonly opening: Opening }) {
  return (
    <PicturesContext value={opening.config.avatars === 'direct'}>
      <SessionProvider opening={opening}>
        <Safeguards>
          <AppRoutes />
        </Safeguards>
      </SessionProvider>
    </PicturesContext>
  );
}
