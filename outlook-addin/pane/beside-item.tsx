import { useEffect, useMemo, useState } from 'react';
import type { Language } from '../../core/index.ts';
import type { Deployed as AuditDeployed } from '../audit/trail.ts';
import { onItemChanged } from '../mailbox/item-changes.ts';
import { isBeingWritten } from '../mailbox/read-headers.ts';
import { fileReaders } from '../readers/file-readers.ts';
import { App } from './app.tsx';
import { type DraftPort, outlookDraft } from './draft-port.ts';
import { type MessagePort, outlookMessage } from './read/message-port.ts';
import { ReadApp } from './read/read-app.tsx';
import type { Deployed } from './reviewed-draft.ts';

/** The item that is open, written or read; each visit to one counts, so that two are told apart. */
type OpenItem = { readonly visit: number } & (
  | { readonly draft: DraftPort; readonly message: null }
  | { readonly draft: null; readonly message: MessagePort }
);

/**
 * The pane beside whatever item is open. It starts anew for each: what was found, said, dismissed or encrypted in the last
 * one must not stand beside the next. Only the language that was chosen stays.
 */
export function BesideItem({
  deployed,
  setUp,
  shown,
}: {
  readonly deployed: Deployed & AuditDeployed;
  /** Whether an administrator deployed anything; otherwise the default policy holds. */
  readonly setUp: boolean;
  /** The language Outlook is shown in. */
  readonly shown: Language;
}) {
  const { languages } = deployed.policy.organisation;
  const [language, setLanguage] = useState(languages.includes(shown) ? shown : (languages[0] ?? 'en'));
  const [open, setOpen] = useState(() => openItem(deployed, 0));
  useEffect(() => onItemChanged(() => setOpen(({ visit }) => openItem(deployed, visit + 1))), [deployed]);
  // What reads files takes its time to start, and knows nothing of the items it read for.
  const readers = useMemo(() => fileReaders(deployed.policy), [deployed]);

  const spoken = { language, onLanguage: languages.length > 1 ? setLanguage : null };
  return open.draft === null ? (
    <ReadApp key={open.visit} port={open.message} deployed={deployed} {...spoken} />
  ) : (
    <App key={open.visit} port={open.draft} deployed={deployed} readers={readers} setUp={setUp} {...spoken} />
  );
}

function openItem(deployed: Deployed & AuditDeployed, visit: number): OpenItem {
  return isBeingWritten()
    ? { visit, draft: outlookDraft(deployed), message: null }
    : { visit, draft: null, message: outlookMessage() };
}
