import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';

import { readConsoleConfig } from '#api/consoleConfig.ts';
import { applyLook } from '#browser/preferences.ts';
import { App } from './App.tsx';
import { StartFailed } from './StartFailed.tsx';
import './theme.css';

applyLook();

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const root = createRoot(element);

/** `/config.json` says how this page reaches Postbreeze; without it nothing can be asked. */
async function start(): Promise<void> {
  try {
    const response = await fetch('/config.json', { credentials: 'same-origin' });
    const config = readConsoleConfig(await response.json());
    root.render(
      <StrictMode>
        {/* The search field shows what the address holds: a transition would give it back late, and letters typed fast are lost. */}
        <BrowserRouter useTransitions={false}>
          <App config={config} />
        </BrowserRouter>
      </StrictMode>,
    );
  } catch {
    root.render(<StartFailed onRetry={() => void start()} />);
  }
}

void start();
