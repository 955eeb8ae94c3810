import { readConsoleConfig, type ConsoleConfig } from '#api/consoleConfig.ts';
import { keepConfig, keptConfig } from '#browser/keptConfig.ts';

/** How this page reaches Postbreeze, as its server says; as it last said where it does not answer. Throws where neither is known. */
export async function consoleConfig(): Promise<ConsoleConfig> {
  try {
    const response = await fetch('/config.json', { credentials: 'same-origin' });
    const text = await response.text();
    const config = readConsoleConfig(JSON.parse(text));
    keepConfig(text);
    return config;
  } catch (error) {
    const kept = keptConfig();
    if (kept === null) throw error;
    return readConsoleConfig(JSON.parse(kept));
  }
}
