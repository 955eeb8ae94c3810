import { clsx } from 'clsx';
import { use, useState } from 'react';

import { PicturesContext } from './PicturesContext.ts';

const TINTS = [
  'bg-tint-1 text-tint-1-text',
  'bg-tint-2 text-tint-2-text',
  'bg-tint-3 text-tint-3-text',
  'bg-tint-4 text-tint-4-text',
  'bg-tint-5 text-tint-5-text',
  'bg-tint-6 text-tint-6-text',
] as const;

/** The tint of an id: stable, and never a health colour. */
function tintOf(id: string): string {
  let hash = 0;
  for (let index = 0; index < id.length; index += 1) hash = (hash * 31 + id.charCodeAt(index)) % 65_521;
  return TINTS[hash % TINTS.length] ?? TINTS[0];
}

/** Two letters: of the first two words, or of the first one. Marks that draw nothing are passed over. */
function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = '?', second] = words;
  const letters = second === undefined ? firstLetters(first, 2) : firstLetters(first, 1) + firstLetters(second, 1);
  return letters.toUpperCase();
}

function firstLetters(word: string, count: number): string {
  return Array.from(word).slice(0, count).join('');
}

/** A picture of a brand or account with initials under it, which stay when the image does not come. */
export function Picture({
  id,
  name,
  address,
  shape,
}: {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly shape: 'round' | 'logo';
}) {
  const wanted = use(PicturesContext);
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <span
      aria-hidden="true"
      className={clsx(
        tintOf(id),
        shape === 'round' ? 'rounded-full' : 'rounded-sm',
        'relative grid size-full place-items-center overflow-hidden forced-colors:border text-[0.333em] font-semibold tracking-[0.01em]',
      )}
    >
      {initialsOf(name)}
      {wanted && address !== null && address !== failed && (
        <img
          src={address}
          alt=""
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          className="absolute inset-0 size-full object-cover"
          onError={() => setFailed(address)}
        />
      )}
    </span>
  );
}
