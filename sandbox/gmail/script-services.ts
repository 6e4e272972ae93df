import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { Demand } from './demand.ts';
import type { QuotaUse } from './quotas.ts';
import type { Realm } from './realm.ts';
import { type InstalledTrigger, scriptApp } from './triggers.ts';

/** Apps Script's quotas for stored values. */
const PROPERTY_BYTES = 9 * 1024;
const PROPERTIES_BYTES = 500 * 1024;
const CACHE_BYTES = 100 * 1024;
const CACHE_KEY = 250;
const CACHE_SECONDS = 600;

/** What outlives one execution, as Google keeps it for a script. */
export interface ScriptMemory {
  readonly properties: Map<string, string>;
  readonly cache: Map<string, { readonly value: string; readonly until: number }>;
  readonly triggers: InstalledTrigger[];
  /** How much of the day's quotas is used. */
  readonly used: QuotaUse;
}

export function createScriptMemory(): ScriptMemory {
  return { properties: new Map(), cache: new Map(), triggers: [], used: new Map() };
}

/** What UrlFetchApp is asked to send. */
export interface WebRequest {
  readonly payload: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ScriptServicesOptions {
  readonly realm: Realm;
  readonly demand: Demand;
  readonly memory: ScriptMemory;
  readonly user: string;
  readonly locale: string;
  readonly now: () => number;
  /** Plays the web: answers what UrlFetchApp asks with a status; without it no server is found. */
  readonly web?: ((url: string, request: WebRequest) => number) | undefined;
  /** Takes each line that the script logs. */
  readonly log: (line: string) => void;
}

type Data = string | readonly number[];

/** The services of Apps Script that an add-on may use besides cards and mail, within Google's limits. */
export function scriptServices(options: ScriptServicesOptions): Record<string, unknown> {
  const { realm, demand, memory, user, locale, log, web } = options;
  const fail = (message: string) => realm.fail('Exception', message);
  const bytesOf = (data: Data): Buffer => {
    if (typeof data === 'string') return Buffer.from(data);
    const isByte = (value: unknown) => Number.isInteger(value) && Number(value) >= -128 && Number(value) <= 127;
    if (!Array.isArray(data) || !data.every(isByte)) return fail("The parameters don't match the method signature");
    return Buffer.from(Int8Array.from(data).buffer);
  };
  const active = { getEmail: () => user };
  const print = (...parts: unknown[]) => log(parts.map(String).join(' '));
  return {
    Utilities: {
      DigestAlgorithm: { SHA_256: 'sha256', SHA_1: 'sha1', SHA_512: 'sha512', MD5: 'md5' },
      base64Encode: (data: Data) => bytesOf(data).toString('base64'),
      base64EncodeWebSafe: (data: Data) => bytesOf(data).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
      base64Decode: (text: string) => realm.bytes(Buffer.from(text, 'base64')),
      base64DecodeWebSafe: (text: string) => realm.bytes(Buffer.from(text, 'base64url')),
      computeDigest: (algorithm: string, data: Data) =>
        realm.bytes(createHash(algorithm).update(bytesOf(data)).digest()),
      computeHmacSha256Signature: (data: Data, key: Data) =>
        realm.bytes(createHmac('sha256', bytesOf(key)).update(bytesOf(data)).digest()),
      Charset: { UTF_8: 'UTF-8', US_ASCII: 'US-ASCII' },
      getUuid: () => (demand('Utilities.getUuid') ? '' : randomUUID()),
      newBlob: (data: Data, contentType: string | null = null, name: string | null = null) => {
        const bytes = bytesOf(data);
        return {
          getBytes: () => realm.bytes(bytes),
          getDataAsString: () => bytes.toString(),
          getContentType: () => contentType,
          getName: () => name,
        };
      },
    },
    Session: {
      getActiveUser: () => {
        demand('Session.getActiveUser');
        return active;
      },
      getEffectiveUser: () => {
        demand('Session.getEffectiveUser');
        return active;
      },
      getActiveUserLocale: () => locale,
      getScriptTimeZone: () => 'Etc/UTC',
    },
    ScriptApp: scriptApp({ realm, demand, triggers: memory.triggers }),
    LockService: {
      getUserLock: () => ({ tryLock: () => !demand('LockService.tryLock'), releaseLock: () => undefined }),
    },
    UrlFetchApp: {
      fetch: (url: string, request: WebRequest) => {
        demand('UrlFetchApp.fetch');
        if (web === undefined) return fail(`DNS error: ${url}`);
        const status = web(url, request);
        return { getResponseCode: () => status };
      },
    },
    PropertiesService: { getUserProperties: () => properties(options), getScriptProperties: () => properties(options) },
    CacheService: { getUserCache: () => cache(options), getScriptCache: () => cache(options) },
    console: { log: print, info: print, warn: print, error: print },
  };
}

function properties({ realm, demand, memory }: ScriptServicesOptions) {
  const size = (key: string, value: string) => Buffer.byteLength(key) + Buffer.byteLength(value);
  return {
    getProperty: (key: string) =>
      demand('PropertiesService.getProperty') ? null : (memory.properties.get(key) ?? null),
    setProperty: (key: string, value: string) => {
      if (demand('PropertiesService.setProperty')) return;
      if (Buffer.byteLength(value) > PROPERTY_BYTES) realm.fail('Exception', 'Argument too large: value');
      const others = [...memory.properties].filter(([name]) => name !== key);
      const total = others.reduce((sum, [name, stored]) => sum + size(name, stored), size(key, value));
      if (total > PROPERTIES_BYTES) {
        realm.fail('Exception', 'You have exceeded the property storage quota. Please remove some properties.');
      }
      memory.properties.set(key, value);
    },
    getKeys: () => (demand('PropertiesService.getKeys') ? realm.data([]) : realm.data([...memory.properties.keys()])),
    deleteProperty: (key: string) => {
      if (demand('PropertiesService.deleteProperty')) return;
      memory.properties.delete(key);
    },
  };
}

function cache({ realm, memory, now }: ScriptServicesOptions) {
  return {
    get: (key: string) => {
      const entry = memory.cache.get(key);
      return entry !== undefined && entry.until > now() ? entry.value : null;
    },
    put: (key: string, value: string, seconds = CACHE_SECONDS) => {
      if (key.length > CACHE_KEY) realm.fail('Exception', 'Argument too large: key');
      if (Buffer.byteLength(value) > CACHE_BYTES) realm.fail('Exception', 'Argument too large: value');
      memory.cache.set(key, { value, until: now() + seconds * 1000 });
    },
    remove: (key: string) => {
      memory.cache.delete(key);
    },
  };
}
