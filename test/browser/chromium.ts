/** Finds a Chromium for the browser tests, and gets one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

/** How it is launched: headless, as root too, and without what a browser asks of the network for itself. */
export const LAUNCH_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
] as const;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'] as const;

/** The path of a Chromium: `CHROMIUM_PATH`, the usual places, PATH, then Playwright's own; null where there is none. */
export function findChromium(): string | null {
  const told = process.env['CHROMIUM_PATH'] ?? '';
  if (told !== '') {
    if (existsSync(told)) return told;
    throw new Error(
      `CHROMIUM_PATH is ${told}, and there is no such file: correct it, or unset it to let one be found.`,
    );
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...PLACES,
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    chromium.executablePath(),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Gets a Chromium where none is found: Playwright's download, else Debian's package when root. Throws one sentence that says what to install. */
export default function ensureChromium(): void {
  if (findChromium() !== null) return;
  run('npx', ['playwright', 'install', 'chromium']);
  if (findChromium() !== null) return;
  if (process.getuid?.() === 0 && run('apt-get', ['update'])) run('apt-get', ['install', '-y', 'chromium']);
  if (findChromium() !== null) return;
  throw new Error('No Chromium was found: install one ("apt-get install chromium") or name yours in CHROMIUM_PATH.');
}

function run(command: string, words: readonly string[]): boolean {
  process.stdout.write(`No Chromium yet: ${[command, ...words].join(' ')}\n`);
  return spawnSync(command, words, { stdio: 'inherit', timeout: 5 * 60_000 }).status === 0;
}
