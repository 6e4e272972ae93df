import type { Delivery } from '../../core/index.ts';
import { clinicSetting } from './items.ts';

export const ENDPOINT = 'https://collector.northfield-clinic.example/v1/logs';

/** The clinic's setting with an audit trail that goes to ENDPOINT. */
export function auditedSetting(policy: Readonly<Record<string, unknown>> = {}) {
  const audit = { key: 'a-key-of-northfield-clinic', token: 'a-token-of-the-pilot' };
  return { ...clinicSetting({ audit: { endpoint: ENDPOINT }, ...policy }), audit };
}

export interface Request {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A `fetch` that keeps what it was asked, and answers with a status; or does what `answer` does. */
export function fakeFetch(answer: number | (() => Promise<{ readonly status: number }>) = 200) {
  const requests: Request[] = [];
  const fetch = (url: string, init: { headers: Record<string, string>; body: string }) => {
    requests.push({ url, headers: init.headers, body: init.body });
    return typeof answer === 'number' ? Promise.resolve({ status: answer }) : answer();
  };
  return { fetch, requests };
}

/** An XMLHttpRequest as runtimes without fetch have it. */
export function fakeXmlHttpRequest(outcome: Delivery) {
  const requests: Request[] = [];
  class XMLHttpRequest {
    status = 0;
    onload = () => {};
    onerror = () => {};
    url = '';
    headers: Record<string, string> = {};
    open(_method: string, url: string) {
      this.url = url;
    }
    setRequestHeader(name: string, value: string) {
      this.headers[name] = value;
    }
    send(body: string) {
      requests.push({ url: this.url, headers: this.headers, body });
      this.status = outcome === 'taken' ? 200 : 400;
      setTimeout(() => (outcome === 'later' ? this.onerror() : this.onload()), 0);
    }
  }
  return { XMLHttpRequest, requests };
}

/** OfficeRuntime.storage over a map, which outlives the runtimes that use it. */
export function officeStorage(held = new Map<string, string>()) {
  const storage = {
    getKeys: async () => [...held.keys()],
    getItem: async (key: string) => held.get(key) ?? null,
    setItem: async (key: string, value: string) => void held.set(key, value),
    removeItem: async (key: string) => void held.delete(key),
  };
  return { held, storage };
}

/** A browser's storage over a map. */
export function browserStorage(held = new Map<string, string>()) {
  return {
    held,
    localStorage: {
      get length() {
        return held.size;
      },
      key: (at: number) => [...held.keys()][at] ?? null,
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    },
  };
}
