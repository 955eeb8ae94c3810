import { lazy, Suspense, useEffect } from 'react';
import { useMatch } from 'react-router-dom';

import { whenIdle } from '#browser/idle.ts';
import { loadPart } from '#browser/missingParts.ts';
import { focusedRow, revealRow } from '#browser/rowCursor.ts';
import { goToRow, stepRow } from '#browser/rowSteps.ts';
import { elementsFor, goToField, useShortcuts } from '#browser/shortcuts.ts';
import { keepTyped } from '#browser/typedAhead.ts';
import { paths } from '#paths.ts';
import { LayerComing } from '#ui/LayerComing.tsx';
import { Region } from '#ui/Region.tsx';
import type { KeyLayer } from './KeyLayer.ts';

const ShortcutSheet = lazy(async () => ({
  default: (await loadPart(() => import('#views/shortcuts/ShortcutSheet.tsx'))).ShortcutSheet,
}));

const loadPalette = () => import('#views/palette/Palette.tsx');
const Palette = lazy(async () => ({ default: (await loadPart(loadPalette)).Palette }));

/**
 * The keys of the product, in one place. Most press what is on screen: an element says by `aria-keyshortcuts` which key is
 * its own, so that a key can never do what no button does.
 */
export function Shortcuts({
  layer,
  onLayer,
}: {
  readonly layer: KeyLayer | null;
  readonly onLayer: (layer: KeyLayer | null) => void;
}) {
  const openId = useMatch(paths.channelPattern)?.params.channelId ?? null;
  useShortcuts({
    '/': () => goToField('/'),
    w: () => goToField('w'),
    j: () => (openId === null ? stepRow(1) : elementsFor('j')[0]?.click()),
    k: () => (openId === null ? stepRow(-1) : elementsFor('k')[0]?.click()),
    ArrowDown: () => stepRow(1),
    ArrowUp: () => stepRow(-1),
    Home: () => goToRow('first'),
    End: () => goToRow('last'),
    r: () => reconnectButton(openId)?.click(),
    s: () => elementsFor('s')[0]?.click(),
    '?': () => onLayer('shortcuts'),
    'Control+K': () => {
      keepTyped();
      onLayer('palette');
    },
    Escape: () => elementsFor('Escape')[0]?.click(),
  });
  // The list follows the details, so that Esc leads back to what is in view.
  useEffect(() => {
    if (openId !== null) revealRow(openId);
  }, [openId]);

  // What is typed right after the key must find the field.
  useEffect(() => whenIdle(() => void loadPalette().catch(() => undefined)), []);

  if (layer === null) return null;
  return (
    <Region title={layer === 'palette' ? 'The command palette' : 'The list of shortcuts'}>
      <Suspense fallback={<LayerComing />}>
        {layer === 'palette' ? (
          <Palette onClose={() => onLayer(null)} onShortcuts={() => onLayer('shortcuts')} />
        ) : (
          <ShortcutSheet onClose={() => onLayer(null)} />
        )}
      </Suspense>
    </Region>
  );
}

/** The button of the row that has the focus; where that row's details are open, or none has it, the one in the details. */
function reconnectButton(openId: string | null): HTMLElement | undefined {
  const row = focusedRow();
  const buttons = elementsFor('r');
  const inRow = buttons.find((button) => row?.contains(button));
  if (row !== null && row.dataset['channel'] !== openId) return inRow;
  return buttons.find((button) => button.closest('[data-row]') === null) ?? inRow;
}
