import type { AuditStore } from '../../core/index.ts';

/** The user's own properties, which only this add-on reads and which outlive every execution. */
export function auditStore(): AuditStore {
  const properties = PropertiesService.getUserProperties();
  return {
    keys: async () => properties.getKeys(),
    read: async (key) => properties.getProperty(key),
    write: async (key, value) => void properties.setProperty(key, value),
    remove: async (key) => void properties.deleteProperty(key),
  };
}
