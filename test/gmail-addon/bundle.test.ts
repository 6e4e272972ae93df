import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { type ecmaVersion, type Node, parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { CODE, MANIFEST } from './built-add-on.ts';

const ACTIONS = JSON.parse(
  readFileSync(new URL('../../gmail-addon/actions.json', import.meta.url), 'utf8'),
) as string[];
const TRIGGERS = [...JSON.stringify(MANIFEST).matchAll(/"(?:runFunction|onTriggerFunction)":"(\w+)"/g)].map(
  (match) => match[1] ?? '',
);

function topLevelFunctions(version: ecmaVersion): string[] {
  const { body } = parse(CODE, { ecmaVersion: version, sourceType: 'script' });
  return body.flatMap((node: Node & { id?: { name: string } | null }) =>
    node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : [],
  );
}

describe('the built Gmail add-on', () => {
  it.each([2019, 2020] as const)('declares every function that Google calls by name, in ES%i syntax', (version) => {
    expect(TRIGGERS).toEqual(['onHomepage', 'onMessage', 'onCompose']);
    expect(topLevelFunctions(version).sort()).toEqual([...TRIGGERS, ...ACTIONS].sort());
  });

  it('loads in a world that has nothing but the language', () => {
    const context = vm.createContext({});
    vm.runInContext(CODE, context);
    for (const name of [...TRIGGERS, ...ACTIONS]) expect(typeof context[name]).toBe('function');
  });

  it('names every function that its cards call, and no other', () => {
    const called = [...CODE.matchAll(/"(on[A-Z]\w+)"/g)].map((match) => match[1]);
    for (const name of new Set(called)) expect(ACTIONS).toContain(name);
    for (const name of ACTIONS) expect(called).toContain(name);
  });

  it('asks for no scope that could read the text of received mail or, without a collector, reach another server', () => {
    expect(MANIFEST.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort()).toEqual([
      'gmail.addons.current.action.compose',
      'gmail.addons.current.message.metadata',
      'gmail.addons.execute',
      'gmail.compose',
      'script.locale',
    ]);
    expect(CODE).not.toMatch(/GmailApp|MailApp|DriveApp|CacheService|getScriptProperties/);
  });
});
