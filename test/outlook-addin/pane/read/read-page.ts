import type { Browser, Page } from 'playwright-core';
import { settingScript } from '../outlook-page.ts';
import { emptyPage, PANE, type PageOptions, servePane } from '../serve-pane.ts';

export interface ReadOptions extends PageOptions {
  /** The headers of the open message; null where no message is open. */
  readonly headers?: string | null;
  readonly setting?: string;
  readonly displayLanguage?: string;
  readonly dir?: 'rtl';
  /** Whether the page may write to the clipboard. */
  readonly clipboard?: boolean;
  /** How long a call takes, in milliseconds. */
  readonly delay?: number;
}

/** What a test may do to Outlook while the pane is open. */
export interface Outlook {
  headers: string | null;
  failing: boolean;
  delay: number;
  calls: number;
  /** Opens another message under the pinned pane. */
  readonly open: (headers: string | null) => void;
}

/** From a partner, through a filter whose way in nobody recorded, to the clinic's own two machines. */
export const FILTERED = `Received: from mx1.northfield-clinic.example (mx1.northfield-clinic.example [192.0.2.25])
 (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
 by store.northfield-clinic.example (Postfix) with ESMTPS id 4dA1
 for <nurse@northfield-clinic.example>; Mon, 16 Nov 2026 09:12:07 +0000
Authentication-Results: mx1.northfield-clinic.example; spf=pass smtp.mailfrom=lakeside.example;
 dkim=pass header.d=lakeside.example; dmarc=pass header.from=lakeside.example
Received: from out.mail-sieve.example (out.mail-sieve.example [203.0.113.70])
 (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
 by mx1.northfield-clinic.example (Postfix) with ESMTPS id 4dB2
 for <nurse@northfield-clinic.example>; Mon, 16 Nov 2026 09:12:05 +0000
Received: from mail.lakeside.example (mail.lakeside.example [198.51.100.12])
 by out.mail-sieve.example (Postfix) with ESMTP id 4dC3; Mon, 16 Nov 2026 09:12:01 +0000
From: Sam Cole <sam.cole@lakeside.example>
Subject: Forms +encrypt+
X-Mailward-Review: v=1; exposure=phi; policy=7; unread=0; id=0f2d5a34-6c1b-4b7e-9a55-2d8e1c90ab12
`;

/** One hop by an old version of TLS. */
export const OLD_TLS = `Received: from server.old-mill.example (server.old-mill.example [203.0.113.140])
 (using TLSv1 with cipher DHE-RSA-AES256-SHA (256/256 bits))
 by mx1.northfield-clinic.example (Postfix) with ESMTPS id 4dD4; Mon, 16 Nov 2026 11:31:02 +0000
From: Kitchen <kitchen@old-mill.example>
`;

/** Opens the built pane.html beside a message that is read; `closePane` gives the page back. */
export async function openReadPane(browser: Browser | null, options: ReadOptions = {}): Promise<Page> {
  const page = await emptyPage(browser, options);
  if (options.clipboard !== false) await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const given = {
    headers: options.headers === undefined ? FILTERED : options.headers,
    displayLanguage: options.displayLanguage ?? 'en-US',
    delay: options.delay ?? 0,
    clipboard: options.clipboard ?? true,
  };
  const direction = options.dir === undefined ? '' : `document.documentElement.dir = '${options.dir}';`;
  const office = `(${standInForOffice.toString()})(${JSON.stringify(given)});${direction}`;
  await servePane(page.context(), office, options.setting ?? settingScript());
  await page.goto(PANE);
  return page;
}

/** The verdict as it stands once the message has been read. */
export async function verdict(page: Page): Promise<string> {
  await page.locator('main[aria-busy=false]').waitFor();
  return (await page.getByRole('status').first().textContent()) ?? '';
}

/** Runs in the page, so it refers to nothing outside itself. */
function standInForOffice(given: {
  headers: string | null;
  displayLanguage: string;
  delay: number;
  clipboard: boolean;
}): void {
  type Done = (result: unknown) => void;
  const handlers = new Map<string, (() => void)[]>();
  const outlook: Outlook = {
    headers: given.headers,
    failing: false,
    delay: given.delay,
    calls: 0,
    open: (headers) => {
      outlook.headers = headers;
      for (const handler of handlers.get('item') ?? []) handler();
    },
  };
  const item = () => {
    const { headers } = outlook;
    if (headers === null) return null;
    return {
      itemType: 'message',
      subject: 'Forms',
      getAllInternetHeadersAsync: (done: Done) => {
        outlook.calls += 1;
        setTimeout(() => {
          if (outlook.failing) done({ status: 'failed', error: { name: 'InternalServerError' } });
          else done({ status: 'succeeded', value: headers });
        }, outlook.delay);
      },
    };
  };
  const Office = {
    onReady: (ready: () => void) => Promise.resolve().then(ready),
    EventType: { ItemChanged: 'item', OfficeThemeChanged: 'theme' },
    context: {
      displayLanguage: given.displayLanguage,
      platform: 'OfficeOnline',
      requirements: { isSetSupported: () => true },
      mailbox: {
        get item() {
          return item();
        },
        userProfile: { emailAddress: 'nurse@northfield-clinic.example' },
        addHandlerAsync: (event: string, handler: () => void) =>
          handlers.set(event, [...(handlers.get(event) ?? []), handler]),
        removeHandlerAsync: (event: string) => handlers.delete(event),
      },
    },
  };
  if (!given.clipboard) Object.defineProperty(navigator, 'clipboard', { value: undefined });
  Object.assign(globalThis, { Office, outlook });
}
