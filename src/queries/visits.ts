import { onActivity } from '#browser/activity.ts';
import { deviceNow } from '#browser/clock.ts';
import { keepVisit, keptVisit, useKeptVisit } from '#browser/visitStore.ts';
import { visitAt, type Visit } from '#channels/visits.ts';
import { useSession } from './session.ts';

const MINUTE_MS = 60_000;

/** Keeps, to the minute, when a person last looked at what `origin` lists; answers how to stop. */
export function watchVisits(origin: string): () => void {
  return onActivity(MINUTE_MS, () => keepVisit(origin, visitAt(keptVisit(origin), deviceNow())));
}

/** The visit that a person is in who looks at `now` (epoch ms of the device's clock), and how to close what it tells. */
export function useVisit(now: number): { readonly visit: Visit; readonly dismiss: () => void } {
  const { apiOrigin } = useSession().config;
  const visit = visitAt(useKeptVisit(apiOrigin), now);
  return { visit, dismiss: () => keepVisit(apiOrigin, { ...visit, dismissed: true }) };
}
