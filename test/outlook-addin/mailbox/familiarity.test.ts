import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepFamiliarity, readFamiliarity } from '../../../outlook-addin/mailbox/familiarity.ts';

const KNOWN = { welcomed: true, protectedMessages: 3 };

/** Settings of the mailbox or of the browser, both of which keep text by name. */
function store() {
  const held = new Map<string, string>();
  const get = (name: string) => held.get(name) ?? null;
  const set = (name: string, value: string) => void held.set(name, value);
  return { held, get, set, getItem: get, setItem: set, saveAsync: () => {} };
}

function client(roamingSettings: object | undefined, localStorage: object | undefined): void {
  vi.stubGlobal('Office', { context: { roamingSettings } });
  vi.stubGlobal('localStorage', localStorage);
}

afterEach(() => vi.unstubAllGlobals());

describe('what a person knows already', () => {
  it('is nothing at first', () => {
    client(store(), store());
    expect(readFamiliarity()).toEqual({ welcomed: false, protectedMessages: 0 });
  });

  it('is kept in the mailbox, where other machines find it, and nowhere else', () => {
    const [mailbox, browser] = [store(), store()];
    client(mailbox, browser);
    keepFamiliarity(KNOWN);
    expect(readFamiliarity()).toEqual(KNOWN);
    expect([...mailbox.held.keys(), ...browser.held.keys()]).toEqual(['mailward.seen']);
  });

  it('is kept in the browser where there are no settings of the mailbox', () => {
    client(undefined, store());
    keepFamiliarity(KNOWN);
    expect(readFamiliarity()).toEqual(KNOWN);
  });

  it('is known for as long as the pane is open where nothing can be kept', () => {
    client(undefined, undefined);
    keepFamiliarity(KNOWN);
    expect(readFamiliarity()).toEqual(KNOWN);
  });

  it('is read from anything that stands there without failing', () => {
    const mailbox = store();
    client(mailbox, store());
    for (const text of ['', '{', 'null', '[]', '{"protectedMessages":"many"}']) {
      mailbox.set('mailward.seen', text);
      expect(readFamiliarity().protectedMessages).not.toBeNaN();
    }
  });
});
