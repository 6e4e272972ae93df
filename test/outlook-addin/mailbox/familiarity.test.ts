import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepFamiliarity, readFamiliarity } from '../../../outlook-addin/mailbox/familiarity.ts';

const KNOWN = { welcomed: true, protectedMessages: 3 };

/** The mailbox's settings, which keep text by name. */
function store() {
  const held = new Map<string, string>();
  return {
    held,
    get: (name: string) => held.get(name),
    set: (name: string, value: string) => void held.set(name, value),
    saveAsync: () => {},
  };
}

function client(roamingSettings: object | undefined): void {
  vi.stubGlobal('Office', { context: { roamingSettings } });
}

afterEach(() => vi.unstubAllGlobals());

describe('what a person knows already', () => {
  it('is nothing at first', () => {
    client(store());
    expect(readFamiliarity()).toEqual({ welcomed: false, protectedMessages: 0 });
  });

  it('is kept in the mailbox, where other machines find it', () => {
    const mailbox = store();
    client(mailbox);
    keepFamiliarity(KNOWN);
    expect(readFamiliarity()).toEqual(KNOWN);
    expect([...mailbox.held.keys()]).toEqual(['mailward.seen']);
  });

  it('is known for as long as the pane is open where nothing can be kept', () => {
    client(undefined);
    keepFamiliarity(KNOWN);
    expect(readFamiliarity()).toEqual(KNOWN);
  });

  it('is read from anything that stands there without failing', () => {
    const mailbox = store();
    client(mailbox);
    for (const text of ['', '{', 'null', '[]', '{"protectedMessages":"many"}']) {
      mailbox.set('mailward.seen', text);
      expect(readFamiliarity().protectedMessages).not.toBeNaN();
    }
  });
});
