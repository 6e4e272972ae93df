import { encryptedZip } from './encrypted-zip.ts';
import { file, type ReadyDraft, written } from './ready-draft.ts';

export const lockedArchive: ReadyDraft = {
  id: 'locked-archive',
  title: 'A file with a password',
  expectation: 'Nobody can look inside, so it counts as possible and goes by the secure portal.',
  message: written({
    to: [{ address: 'tom.archer@harbor-supplies.example', name: 'Tom Archer' }],
    subject: 'The scans',
    html: `<p>Hi Tom,</p>
<p>the scans are attached. I will tell you the password by phone.</p>
<p>Ana</p>`,
    attachments: [file('scans.zip', 'application/zip', encryptedZip('scan-1.txt', 64))],
  }),
  expected: { exposure: 'possible', route: 'portal' },
};
