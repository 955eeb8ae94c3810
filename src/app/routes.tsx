import { lazy, use } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';

import { loadPart } from '#browser/missingParts.ts';
import { isWall, paths } from '#paths.ts';
import { ConnectedApiContext } from '#queries/client.ts';
import { ChosenWorkspacesContext } from '#queries/chosenWorkspaces.ts';
import { useSession } from '#queries/session.ts';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';
import { ChannelsRoute } from './ChannelsRoute.tsx';
import { LazyScreen } from './LazyScreen.tsx';
import { PlainFrame } from './PlainFrame.tsx';
import { Shell } from './Shell.tsx';
import { useHistoryWatch } from './useHistoryWatch.ts';

const ConnectKeyScreen = lazy(async () => ({
  default: (await loadPart(() => import('#views/connect-key/ConnectKeyScreen.tsx'))).ConnectKeyScreen,
}));

const ConnectChannelScreen = lazy(async () => ({
  default: (await loadPart(() => import('#views/connect-channel/ConnectChannelScreen.tsx'))).ConnectChannelScreen,
}));

const SettingsScreen = lazy(async () => ({
  default: (await loadPart(() => import('#views/settings/SettingsScreen.tsx'))).SettingsScreen,
}));

const ReconnectScreen = lazy(async () => ({
  default: (await loadPart(() => import('#views/reconnect/ReconnectScreen.tsx'))).ReconnectScreen,
}));

const ForecastScreen = lazy(async () => ({
  default: (await loadPart(() => import('#views/forecast/ForecastScreen.tsx'))).ForecastScreen,
}));

const ServerKeyRefused = lazy(async () => ({
  default: (await loadPart(() => import('./ServerKeyRefused.tsx'))).ServerKeyRefused,
}));

const ReportScreen = lazy(async () => ({
  default: (await loadPart(() => import('#views/report/ReportScreen.tsx'))).ReportScreen,
}));

const WallRoute = lazy(async () => ({ default: (await loadPart(() => import('./WallRoute.tsx'))).WallRoute }));

/**
 * Address → screen. Without a key only the Connect screen is there; it leads back to the address that was asked for. Screens have
 * keys, so that a fault of one is not carried over to the next.
 */
export function AppRoutes() {
  const connected = use(ConnectedApiContext) !== null;
  const { config } = useSession();
  if (connected) return <ConnectedRoutes />;
  if (config.mode === 'live') return <DisconnectedRoutes />;
  return (
    <LazyScreen title="What became of the key" heading={null}>
      <ServerKeyRefused />
    </LazyScreen>
  );
}

function ConnectedRoutes() {
  useHistoryWatch(useSession().config.apiOrigin);
  const { pathname, search } = useLocation();
  const { filter } = useChannelFilter();
  return (
    <ChosenWorkspacesContext value={filter.workspaces}>
      {isWall(pathname, search) ? (
        <LazyScreen title="The wall" heading="Channels, wall view">
          <WallRoute />
        </LazyScreen>
      ) : (
        <Screens />
      )}
    </ChosenWorkspacesContext>
  );
}

function Screens() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route element={<ChannelsRoute />}>
          <Route path={paths.channels} element={null} />
          <Route path={paths.channelPattern} element={null} />
        </Route>
        <Route
          path={paths.reconnect}
          element={
            <LazyScreen key="The reconnect queue" title="The reconnect queue" heading="Reconnect">
              <ReconnectScreen />
            </LazyScreen>
          }
        />
        <Route
          path={paths.forecast}
          element={
            <LazyScreen key="The forecast" title="The forecast" heading="Forecast">
              <ForecastScreen />
            </LazyScreen>
          }
        />
        <Route
          path={paths.report}
          element={
            <LazyScreen key="The report" title="The report" heading="Client report">
              <ReportScreen />
            </LazyScreen>
          }
        />
        <Route
          path={paths.connectChannel}
          element={
            <LazyScreen key="Connecting a channel" title="Connecting a channel" heading="Connect a channel">
              <ConnectChannelScreen />
            </LazyScreen>
          }
        />
        <Route
          path={paths.settings}
          element={
            <LazyScreen key="The settings" title="The settings" heading="Settings">
              <SettingsScreen />
            </LazyScreen>
          }
        />
        <Route path="*" element={<Navigate to={paths.channels} replace />} />
      </Route>
      <Route path={paths.connect} element={<BackToAsked />} />
    </Routes>
  );
}

/** After connecting, the address that was asked for before the key was. */
function BackToAsked() {
  return <Navigate to={askedFor(useLocation().state)} replace />;
}

function askedFor(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('from' in state)) return paths.channels;
  return typeof state.from === 'string' && state.from.startsWith('/') ? state.from : paths.channels;
}

function DisconnectedRoutes() {
  const { pathname, search } = useLocation();
  return (
    <Routes>
      <Route
        path={paths.connect}
        element={
          <PlainFrame>
            <LazyScreen title="The Connect screen" heading="Connect to Postbreeze">
              <ConnectKeyScreen />
            </LazyScreen>
          </PlainFrame>
        }
      />
      <Route path="*" element={<Navigate to={paths.connect} replace state={{ from: `${pathname}${search}` }} />} />
    </Routes>
  );
}
