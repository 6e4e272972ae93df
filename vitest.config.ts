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
/** In their own processes: these are measured. */
const MEASURED = ['lines-in-bare-runtimes', 'slow-input'];
/** These run a bundle for each event or click in a world of its own, where next to nothing is called often. */
const IN_WORLDS = ['audit-trail', 'changed-while-recorded', 'only-own-encryption'];
const FRESH_WORLDS = [
  'test/gmail-addon/**/*.test.ts',
  'test/outlook-addin/{*,launchevent/*,mailbox/*}.test.ts',
  'test/sandbox/gmail/*.test.ts',
  `test/security/{${IN_WORLDS.join(',')}}.test.ts`,
];
/** Optimised code is gone with its world: made as late as this, it still speeds up what is hot, such as RSA. */
const OPTIMISING_LATE = ['--interrupt-budget=1320000'];
const SHARED = [
  ...SHARING.map((folder) => `test/${folder}/**/*.test.ts`),
  `test/security/!(${[...MEASURED, ...IN_WORLDS].join('|')}).test.ts`,
];

export default defineConfig({
  test: {
    // Browser tests start Chromium and a server; everything else is milliseconds.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Tests throw nearly everything away: with more room for what is new, garbage is collected more seldom.
    execArgv: ['--min-semi-space-size=32'],
    // What is waited for comes later than usual where other tests keep the machine busy.
    expect: { poll: { timeout: 8_000 } },
    // The built command line runs as it is.
    server: { deps: { external: [/\/dist\/admin\//] } },
    projects: [
      { extends: true, test: { name: 'sharing', include: SHARED, isolate: false } },
      {
        extends: true,
        test: { name: 'fresh worlds', include: FRESH_WORLDS, isolate: false, execArgv: OPTIMISING_LATE },
      },
      {
        extends: true,
        test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: [...SHARED, ...FRESH_WORLDS] },
      },
    ],
  },
});
