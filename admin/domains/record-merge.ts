import type { DomainProbe } from './probe.ts';
import { isObject, type RecordsOnDisk } from './records-file.ts';

/**
 * The file with probes written into it; as it was where there are none. What the administrator set (`enforced`, `note` and
 * any key of their own) stays; a new domain is not enforced. A record that says nothing about its time gets the file's last
 * one, so that the file's new time never makes it look fresh. `now` in milliseconds.
 */
export function withProbes(records: RecordsOnDisk, probes: readonly DomainProbe[], now: number): RecordsOnDisk {
  if (probes.length === 0) return records;
  const before = typeof records.checked === 'string' ? records.checked : 'unknown';
  const checked = new Date(now).toISOString();
  const probed = new Set(probes.map(({ domain }) => domain));
  const previous = new Map<string, Record<string, unknown>>();
  const domains: Record<string, unknown> = {};
  for (const [name, record] of Object.entries(records.domains)) {
    if (probed.has(name.toLowerCase())) previous.set(name.toLowerCase(), isObject(record) ? record : {});
    else domains[name] = isObject(record) && record.checked === undefined ? { ...record, checked: before } : record;
  }
  for (const { domain, fields, evidence } of probes) {
    const kept = previous.get(domain) ?? {};
    const enforced = kept.enforced === true;
    const note = typeof kept.note === 'string' ? kept.note : null;
    domains[domain] = { ...kept, ...fields, enforced, note, checked, evidence };
  }
  return { ...records, checked, domains };
}

/** The domains whose "enforced" is neither true nor false: such a record grants nothing, and a probe writes false. */
export function unclearEnforcement(records: RecordsOnDisk): string[] {
  return Object.entries(records.domains)
    .filter(
      ([, record]) => isObject(record) && ![true, false, undefined].includes(record.enforced as boolean | undefined),
    )
    .map(([name]) => name);
}
