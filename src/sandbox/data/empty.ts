import type { SampleData } from '../rows.ts';
import { brandOf } from './agency.ts';
import { workspaceOf } from './brand.ts';

/** The sample `empty` at `now` (epoch ms): three workspaces, and nothing connected yet. */
export function emptyData(now: number): SampleData {
  const names = ['Birch & Barley', 'Sundial Pottery', 'Tern Island Ferries'];
  return { workspaces: names.map((name) => workspaceOf(brandOf(name), now)), channels: [], posts: [], rawRows: [] };
}
