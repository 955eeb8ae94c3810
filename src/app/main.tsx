import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';

import { openAnswerStore } from '#browser/answerStore.ts';
import { applyLook } from '#browser/preferences.ts';
import { trustOwnScripts } from '#browser/trustedScripts.ts';
import { createAnswerKeeper } from './answerKeeper.ts';
import { App } from './App.tsx';
import { consoleConfig } from './consoleConfig.ts';
import { openingOf } from './opening.ts';
import { StartFailed } from './StartFailed.tsx';
import './theme.css';

trustOwnScripts();
applyLook();

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const root = createRoot(element);
const keeper = createAnswerKeeper(openAnswerStore());

/** `/config.json` says how this page reaches Postbreeze; without it nothing can be asked. */
async function start(): Promise<void> {
  try {
    const opening = await openingOf(await consoleConfig(), keeper);
    root.render(
      <StrictMode>
        {/* The search field shows what the address holds: a transition would give it back late, and letters typed fast are lost. */}
        <BrowserRouter useTransitions={false}>
          <App opening={opening} />
        </BrowserRouter>
      </StrictMode>,
    );
  } catch {
    root.render(<StartFailed onRetry={() => void start()} />);
  }
}

void start();
