import type { AuditStore } from '../../core/index.ts';

/** The part of OfficeRuntime.storage that is used; classic Outlook's runtime has it and no localStorage. */
interface OfficeStorage {
  readonly getKeys: () => Promise<readonly string[]>;
  readonly getItem: (key: string) => Promise<string | null>;
  readonly setItem: (key: string, value: string) => Promise<void>;
  readonly removeItem: (key: string) => Promise<void>;
}

declare const OfficeRuntime: { readonly storage?: OfficeStorage } | undefined;

/** For clients that keep nothing: the events of one runtime, which ships them while it lives. */
const session = new Map<string, string>();

/**
 * Where this client keeps events: OfficeRuntime.storage, else the browser's storage of the add-in's own origin, else its
 * memory. Events hold no word of a message, so others on a shared machine find codes, counts and domains there.
 */
export function auditStore(): AuditStore {
  return officeStore() ?? browserStore() ?? memoryStore();
}

function officeStore(): AuditStore | null {
  const storage = typeof OfficeRuntime === 'undefined' ? undefined : OfficeRuntime?.storage;
  if (storage === undefined) return null;
  return {
    keys: () => storage.getKeys(),
    read: (key) => storage.getItem(key),
    write: (key, value) => storage.setItem(key, value),
    remove: (key) => storage.removeItem(key),
  };
}

function browserStore(): AuditStore | null {
  try {
    // Where a browser keeps nothing for a page inside another, reading this name throws.
    const storage = localStorage;
    return {
      keys: async () => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? ''),
      read: async (key) => storage.getItem(key),
      write: async (key, value) => storage.setItem(key, value),
      remove: async (key) => storage.removeItem(key),
    };
  } catch {
    return null;
  }
}

function memoryStore(): AuditStore {
  return {
    keys: async () => [...session.keys()],
    read: async (key) => session.get(key) ?? null,
    write: async (key, value) => void session.set(key, value),
    remove: async (key) => void session.delete(key),
  };
}
