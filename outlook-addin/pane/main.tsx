import { createRoot } from 'react-dom/client';
import { describeFailure, type Language, readDeployedSetting } from '../../core/index.ts';
import { ship } from '../audit/trail.ts';
import { isBeingWritten } from '../mailbox/read-headers.ts';
import { App } from './app.tsx';
import { outlookDraft } from './draft-port.ts';
import { PolicyUnreadable } from './policy-unreadable.tsx';
import { outlookMessage } from './read/message-port.ts';
import { ReadApp } from './read/read-app.tsx';

/** Defined by setting.js, which the administrator deploys beside the pane. */
declare const MAILWARD_SETTING: unknown;

const root = document.getElementById('pane');
if (root === null) throw new Error('pane.html has no element "pane"');

if (typeof Office === 'undefined') {
  // Office.js comes from Microsoft's network. Without it there is no message to read, and an empty pane would look like a verdict.
  root.textContent = describeFailure('read', languageOf(navigator.language));
} else {
  Office.onReady(() => {
    const setUp = typeof MAILWARD_SETTING !== 'undefined';
    const deployed = readDeployedSetting(setUp ? MAILWARD_SETTING : undefined);
    const shown = languageOf(Office.context.displayLanguage);
    const writing = isBeingWritten();
    if (deployed.ok) void ship(deployed);
    createRoot(root).render(
      !deployed.ok ? (
        <PolicyUnreadable errors={deployed.errors} shown={shown} reading={!writing} />
      ) : writing ? (
        <App port={outlookDraft(deployed)} deployed={deployed} setUp={setUp} shown={shown} />
      ) : (
        <ReadApp port={outlookMessage()} deployed={deployed} shown={shown} />
      ),
    );
  });
}

function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('es') ? 'es' : 'en';
}
