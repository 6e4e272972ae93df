import { createRoot } from 'react-dom/client';
import { describeFailure, type Language, readDeployedSetting } from '../../core/index.ts';
import { ship } from '../audit/trail.ts';
import { isBeingWritten } from '../mailbox/read-headers.ts';
import { BesideItem } from './beside-item.tsx';
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
    if (deployed.ok) void ship(deployed);
    createRoot(root).render(
      deployed.ok ? (
        <BesideItem deployed={deployed} setUp={setUp} shown={shown} />
      ) : (
        <PolicyUnreadable errors={deployed.errors} shown={shown} reading={!isBeingWritten()} />
      ),
    );
  });
}

function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('es') ? 'es' : 'en';
}
