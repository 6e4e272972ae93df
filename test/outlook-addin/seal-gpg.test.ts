import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealDraft } from '../../outlook-addin/pane/seal-draft.ts';
import { heldAttachment } from '../../sandbox/outlook/item-state.ts';
import { type Gpg, KINDS, openGpg, whyNoGpg } from '../core/pgp/gpg.ts';
import { openItem } from './office-global.ts';
import { LETTER, pgpSetting, portOf, RECIPIENT, reviewedNow } from './sealing.ts';

const skipped = whyNoGpg();
if (skipped !== null) console.log(`Skipped: nothing checks Outlook's encryption against GnuPG here, since ${skipped}.`);

/** Every byte there is, so that nothing depends on how text is written. */
const BYTES = Buffer.from(Array.from({ length: 2048 }, (_, index) => index % 256));

describe.skipIf(skipped !== null)('what Outlook’s pane encrypts', () => {
  let gpg: Gpg;
  beforeAll(() => {
    gpg = openGpg();
  });
  afterAll(() => gpg.close());

  it.each(Object.entries(KINDS))('is opened by GnuPG, text and attachments: %s', async (kind, algorithm) => {
    const address = kind === 'RSA 3072' ? RECIPIENT : `${kind.replace(/\W/g, '').toLowerCase()}@harbor-ortho.example`;
    const pair = { public: gpg.pair(address, algorithm), private: '', fingerprint: 'AB'.repeat(20) };
    const setting = await pgpSetting({ [address]: pair });
    const host = openItem({
      ...LETTER,
      to: [{ address, name: '' }],
      html: `${LETTER.html}<p>Añadido: prueba de glucosa — 椅子</p>`,
      attachments: [heldAttachment({ name: 'scan.bin', base64: BYTES.toString('base64') })],
    });
    const port = portOf(setting.deployed.policy);
    await sealDraft(port, await reviewedNow(port, setting.deployed));
    const { html, attachments } = host.state();
    const body = gpg.decrypt(html.replace(/<[^>]{0,20}>/g, '')).toString('utf8');
    expect(body).toMatch(/^Subject: Jane Whitfield MRN 0048213\n/);
    expect(body).toContain('Añadido: prueba de glucosa — 椅子');
    const [formatted, file] = attachments.map(({ base64 }) => gpg.decrypt(Buffer.from(base64, 'base64')));
    expect(formatted?.toString('utf8')).toContain('<p>Añadido: prueba de glucosa — 椅子</p>');
    expect(file?.equals(BYTES)).toBe(true);
  });
});
