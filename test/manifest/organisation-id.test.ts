import { describe, expect, it } from 'vitest';
import { organisationId } from '../../manifest/organisation-id.ts';

describe('the id of something of an organisation', () => {
  it('is a UUID of version 5 that never changes', () => {
    const id = organisationId('outlook', 'northfield-clinic.example');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(organisationId('outlook', 'northfield-clinic.example')).toBe(id);
    // As Python's uuid.uuid5 with NAMESPACE_DNS gives it.
    expect(id).toBe('e4d13241-bdbf-54e6-b547-743c435cf5d5');
  });

  it('differs from one thing to the next and from one organisation to the next', () => {
    const ids = ['outlook', 'outlook-store', 'unified'].flatMap((what) =>
      ['northfield-clinic.example', 'lakeside.example'].map((domain) => organisationId(what, domain)),
    );
    expect(new Set(ids).size).toBe(6);
  });
});
