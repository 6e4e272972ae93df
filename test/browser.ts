import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Where distributions put the browser; Playwright's own channels cover Windows, macOS and Google's packages. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
const CHANNELS = ['chrome', 'msedge', 'chromium'];
/** A browser that has not come up by then is broken, and the next one deserves its chance. */
const START_LIMIT_MS = 20_000;

/**
 * Starts a browser for tests: an installed Chrome, Edge or Chromium where there is one, otherwise the Chromium that
 * comes from npm. Answers null, and prints why, where none can start, so that the tests which need one can skip; where CI
 * is set, a missing browser is a failure, so that a green run never hides tests that did not run.
 */
export async function launchBrowser(): Promise<Browser | null> {
  const failures: string[] = [];
  for (const start of candidates()) {
    try {
      return await start();
    } catch (error) {
      failures.push(String(error).split('\n', 1)[0] ?? '');
    }
  }
  const reasons = failures.join('; ');
  if (process.env.CI) throw new Error(`No browser could be started: ${reasons}`);
  console.warn(`No browser could be started, so the tests that need one are skipped: ${reasons}`);
  return null;
}

function candidates(): (() => Promise<Browser>)[] {
  const timeout = START_LIMIT_MS;
  // Containers commonly run as root, where Chromium refuses to start with its sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    ...CHANNELS.map((channel) => () => playwright.launch({ channel, args, timeout })),
    ...INSTALLED.filter((path) => existsSync(path)).map(
      (executablePath) => () => playwright.launch({ executablePath, args, timeout }),
    ),
    // Not with the arguments that come with it: in a single process, closing one page ends the browser.
    async () => {
      const { default: chromium } = await import('@sparticuz/chromium');
      return playwright.launch({ executablePath: await chromium.executablePath(), args, timeout });
    },
  ];
}
