import { defineConfig } from 'vitest/config';

/**
 * Tests of functions leave nothing behind, so their files share what they load; loading it anew for each would take longer
 * than the tests.
 */
const SHARING = [
  'core',
  'train',
  'docs',
  'bench',
  'manifest',
  'admin',
  'outlook-addin/pane',
  'sandbox/drafts',
  'sandbox/inbox',
  'sandbox/outlook',
  'sandbox/server',
  'sandbox/web',
];
/** In their own processes: these are measured, or run the built bundles in worlds of their own. */
const APART = ['audit-trail', 'changed-while-recorded', 'lines-in-bare-runtimes', 'only-own-encryption', 'slow-input'];
const SHARED = [
  ...SHARING.map((folder) => `test/${folder}/**/*.test.ts`),
  `test/security/!(${APART.join('|')}).test.ts`,
];

export default defineConfig({
  test: {
    // Browser tests start Chromium and a server; everything else is milliseconds.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // What is waited for comes later than usual where other tests keep the machine busy.
    expect: { poll: { timeout: 8_000 } },
    projects: [
      { extends: true, test: { name: 'sharing', include: SHARED, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: SHARED } },
    ],
  },
});
