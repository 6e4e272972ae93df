import { createRoot } from 'react-dom/client';
import { type Language, readDeployedSetting } from '../../core/index.ts';
import { App } from './app.tsx';
import { outlookDraft } from './draft-port.ts';
import { PolicyUnreadable } from './policy-unreadable.tsx';

/** Defined by setting.js, which the administrator deploys beside the pane. */
declare const MAILWARD_SETTING: unknown;

Office.onReady(() => {
  const root = document.getElementById('pane');
  if (root === null) throw new Error('pane.html has no element "pane"');
  const deployed = readDeployedSetting(typeof MAILWARD_SETTING === 'undefined' ? undefined : MAILWARD_SETTING);
  const shown: Language = Office.context.displayLanguage?.toLowerCase().startsWith('es') ? 'es' : 'en';
  createRoot(root).render(
    deployed.ok ? (
      <App port={outlookDraft(deployed.policy)} deployed={deployed} shown={shown} />
    ) : (
      <PolicyUnreadable errors={deployed.errors} shown={shown} />
    ),
  );
});
