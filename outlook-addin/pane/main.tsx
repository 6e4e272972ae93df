import { createRoot } from 'react-dom/client';
import { describeFailure, type Language, readDeployedSetting } from '../../core/index.ts';
import { App } from './app.tsx';
import { outlookDraft } from './draft-port.ts';
import { PolicyUnreadable } from './policy-unreadable.tsx';

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
    createRoot(root).render(
      deployed.ok ? (
        <App port={outlookDraft(deployed.policy)} deployed={deployed} setUp={setUp} shown={shown} />
      ) : (
        <PolicyUnreadable errors={deployed.errors} shown={shown} />
      ),
    );
  });
}

function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('es') ? 'es' : 'en';
}
