import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestTroubles, SWEEP_SCOPES } from '../../../admin/gmail/check-manifest.ts';
import { withAuditEndpoint, withSweepScopes } from '../../../admin/gmail/prepare-push.ts';

const CODE = readFileSync('dist/bundles/gmail/Code.js', 'utf8');
const files = { code: CODE, sweep: false, endpoint: null, icons: readdirSync('manifest/icons') };
type Manifest = { oauthScopes: string[]; addOns: { common: Record<string, unknown>; gmail: Record<string, unknown> } };
const manifest = () =>
  JSON.parse(readFileSync('manifest/appsscript.json', 'utf8')) as Manifest & Record<string, unknown>;
const troubles = (change: (one: Manifest & Record<string, unknown>) => void) => {
  const changed = manifest();
  change(changed);
  return manifestTroubles(changed, files).join('\n');
};

describe('the check of appsscript.json', () => {
  it('finds nothing wrong with the one that is shipped, with and without the hourly look', () => {
    expect(manifestTroubles(manifest(), files)).toEqual([]);
    expect(manifestTroubles(withSweepScopes(manifest(), true), { ...files, sweep: true })).toEqual([]);
    const endpoint = 'https://collector.clinic.example/v1/logs';
    const shipping = withAuditEndpoint(manifest(), endpoint);
    expect(manifestTroubles(shipping, { ...files, endpoint })).toEqual([]);
    expect(withAuditEndpoint(shipping, null)).toEqual(manifest());
    expect(readFileSync('dist/bundles/gmail/appsscript.json', 'utf8')).toBe(
      readFileSync('manifest/appsscript.json', 'utf8'),
    );
  });

  it('finds every scope that is missing or one too many', () => {
    for (const scope of manifest().oauthScopes) {
      const without = troubles((one) => {
        one.oauthScopes = one.oauthScopes.filter((other) => other !== scope);
      });
      expect(without).toBe(`oauthScopes: ${scope} is missing`);
    }
    expect(troubles((one) => one.oauthScopes.push(SWEEP_SCOPES[0]))).toContain('gmail.readonly is not used');
    expect(manifestTroubles(manifest(), { ...files, sweep: true }).join()).toContain('script.scriptapp is missing');
  });

  it.each([
    [
      'a misspelt key',
      (one: Manifest) => Object.assign(one.addOns.common, { logoURL: 'https://a.example/b' }),
      'logoURL',
    ],
    ['an old runtime', (one: Manifest) => Object.assign(one, { runtimeVersion: 'DEPRECATED_ES5' }), 'runtimeVersion'],
    ['a scope that Google has not', (one: Manifest) => one.oauthScopes.push('gmail.compose'), 'oauthScopes'],
    ['a scope twice', (one: Manifest) => one.oauthScopes.push(one.oauthScopes[0] ?? ''), 'twice'],
    [
      'a logo over plain HTTP',
      (one: Manifest) => Object.assign(one.addOns.common, { logoUrl: 'http://a.example/b' }),
      'logoUrl',
    ],
    [
      'a logo that nobody drew',
      (one: Manifest) => Object.assign(one.addOns.common, { logoUrl: 'https://a.example/b.png' }),
      'no icon b.png',
    ],
    [
      'a function that is not there',
      (one: Manifest) => Object.assign(one.addOns.common, { homepageTrigger: { runFunction: 'onHome' } }),
      'onHome: Code.js has no such function',
    ],
    [
      'two compose actions',
      (one: Manifest) => {
        const { composeTrigger } = one.addOns.gmail as { composeTrigger: { selectActions: unknown[] } };
        composeTrigger.selectActions.push(composeTrigger.selectActions[0]);
      },
      'selectActions',
    ],
    [
      'an address to fetch from, which nothing does',
      (one: Manifest) => Object.assign(one, { urlFetchWhitelist: ['https://a.example/'] }),
      'urlFetchWhitelist: nothing uses it',
    ],
  ])('finds %s', (_, change, words) => {
    expect(troubles(change)).toContain(words);
  });

  it('wants an address where events are shipped or the code links', () => {
    const endpoint = 'https://collector.clinic.example/v1/logs';
    const fetching = { ...files, endpoint, code: `${CODE}CardService.newOpenLink()` };
    const words = manifestTroubles(manifest(), fetching).join('\n');
    expect(words).toContain('script.external_request is missing');
    expect(words).toContain('urlFetchWhitelist: is missing');
    expect(words).toContain('openLinkUrlPrefixes: is missing');
  });
});
