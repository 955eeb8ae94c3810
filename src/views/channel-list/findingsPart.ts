import type { ComponentProps, ComponentType } from 'react';

import { latePart } from '#ui/latePart.ts';
import type { Findings } from './Findings.tsx';

/** The findings, as the list draws them. */
export type FindingsPart = ComponentType<ComponentProps<typeof Findings>>;

/** Asked for while the server answers, and waited for: coming after the list, they would push it down. */
export const useFindingsPart = latePart(async (): Promise<FindingsPart> => (await import('./Findings.tsx')).Findings);
