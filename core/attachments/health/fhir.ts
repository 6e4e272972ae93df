import { columnName } from '../table.ts';
import { readXml } from '../xml-events.ts';
import { type HealthRecord, labelledLines } from './labelled-lines.ts';

/** FHIR in XML stands in this namespace (FHIR R4, section 2.6.1). */
export const FHIR_NAMESPACE = 'http://hl7.org/fhir';
/** Resources that are a person who receives care, or stands close to one. */
const PEOPLE = new Set(['Patient', 'Person', 'RelatedPerson']);
/** Elements by which a resource says whom it is about. */
const ABOUT = new Set(['subject', 'patient', 'beneficiary', 'individual', 'for']);
/** Nesting beyond this is no data format for people or systems. */
const MAX_DEPTH = 200;

/** The code by which a resource's tags call it test data (HL7 v3 ActReason), and what generators write instead. */
const TEST_DATA = /^(?:HTEST|TEST|SYNTHETIC)$/i;

/** A resource that is open, at its place in the path. */
interface Resource {
  readonly type: string;
  readonly depth: number;
  isAboutSomebody: boolean;
  isTest: boolean;
}

/** The parts of a value of several elements, such as a name, by element. */
type Gathered = Record<string, string[]>;

/**
 * What is told of a resource, whatever it is written in. `open` and `close` enclose a resource (its type) or an element,
 * `value` is a primitive.
 */
function resourceLines() {
  const { add, addPatient, markPatient, markTest, record } = labelledLines();
  const path: string[] = [];
  const resources: Resource[] = [];
  let people = 0;
  let testPeople = 0;
  let gathered: Gathered = {};
  const inPerson = () => PEOPLE.has(resources[resources.length - 1]?.type ?? '');
  /** The element of the resource that is open, such as `name` within `Patient`. */
  const element = () => path[resources[resources.length - 1]?.depth ?? 0] ?? '';
  const all = (key: string) => (gathered[key] ?? []).join(' ');
  const isTop = () => path.length - 1 === (resources[resources.length - 1]?.depth ?? 0);
  const tell = () => {
    const key = element();
    const resource = resources[resources.length - 1];
    if (resource !== undefined && (ABOUT.has(key) || inPerson())) resource.isAboutSomebody = true;
    if (resource !== undefined && key === 'meta' && (gathered.code ?? []).some((code) => TEST_DATA.test(code)))
      resource.isTest = true;
    if (ABOUT.has(key)) {
      addPatient('Patient name', all('display'));
      // A reference to somebody's record, or to somebody in the same bundle, is a number of a person too.
      if (/\bPatient\/|^(?:urn:|#)/.test(all('reference'))) markPatient();
    }
    if (!inPerson()) return;
    if (key === 'name')
      addPatient(
        'Patient name',
        all('given') === '' ? all('text') || all('family') : `${all('given')} ${all('family')}`,
      );
    else if (key === 'identifier') addPatient(numberLabel(all('system'), all('code')), (gathered.value ?? [])[0] ?? '');
    else if (key === 'telecom') addPatient(all('system') === 'email' ? 'Email' : 'Phone', all('value'));
    else if (key === 'address') add('Address', [all('line'), all('city'), all('state'), all('postalCode')].join(' '));
  };
  const count = (resource: Resource | undefined) => {
    if (resource === undefined || !resource.isAboutSomebody) return;
    people++;
    if (resource.isTest) testPeople++;
  };
  return {
    open: (name: string, isResource: boolean) => {
      path.push(name);
      if (path.length > MAX_DEPTH) throw new RangeError('nested too deep');
      const isTest = resources.some((outer) => outer.isTest);
      if (isResource) resources.push({ type: name, depth: path.length, isAboutSomebody: false, isTest });
      if (isTop()) gathered = {};
    },
    value: (key: string, value: string) => {
      const list = gathered[key] ?? [];
      gathered[key] = list;
      list.push(value);
      const label = inPerson() && key === 'birthDate' ? 'DOB' : columnName(key);
      if (inPerson() && key === 'birthDate') markPatient();
      add(label, value);
    },
    close: () => {
      if (isTop()) tell();
      if (resources[resources.length - 1]?.depth === path.length) count(resources.pop());
      path.pop();
    },
    record: (rest = '') => {
      if (people > 0 && people === testPeople) markTest();
      return record(rest);
    },
  };
}

/** What a person's number is called, by the system it comes from or its type (HL7 table 0203). */
function numberLabel(system: string, type: string): string {
  if (/us-ssn|2\.16\.840\.1\.113883\.4\.1$/.test(system) || /\bSS\b/.test(type)) return 'SSN';
  if (/us-mbi/.test(system) || /\bMC\b/.test(type)) return 'MBI';
  if (/\bMB\b|\bSN\b/.test(type)) return 'Member ID';
  if (/\bDL\b/.test(type)) return "Driver's license";
  return /\bMR\b/.test(type) ? 'MRN' : 'Patient ID';
}

/** Whether parsed JSON is a FHIR resource. */
export function isResource(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>).resourceType === 'string'
  );
}

/** FHIR resources in JSON (section 2.6.2) as text: whom they are about first in words that prose uses, every value behind its key. */
export function fhirJsonRecord(values: readonly unknown[]): HealthRecord {
  const lines = resourceLines();
  const walk = (node: unknown, key: string): void => {
    if (Array.isArray(node)) for (const item of node) walk(item, key);
    else if (typeof node === 'object' && node !== null) {
      const type = (node as Record<string, unknown>).resourceType;
      lines.open(key, false);
      if (typeof type === 'string') lines.open(type, true);
      for (const name of Object.keys(node))
        if (name !== 'resourceType') walk((node as Record<string, unknown>)[name], name);
      if (typeof type === 'string') lines.close();
      lines.close();
    } else if (node !== null) lines.value(key, String(node));
  };
  for (const value of values) walk(value, '');
  return lines.record();
}

/** The same for FHIR in XML, where values are attributes and resources are elements with a capital. */
export function fhirXmlRecord(source: string): HealthRecord {
  const lines = resourceLines();
  const narrative: string[] = [];
  let inNarrative = 0;
  lines.open('', false);
  readXml(source, {
    open: (name, attributes) => {
      if (name === 'div' || inNarrative > 0) inNarrative++;
      const { value } = attributes;
      for (const key of Object.keys(attributes)) if (key !== 'value') narrative.push(attributes[key] ?? '');
      if (inNarrative === 0) {
        if (value !== undefined) lines.value(name, value);
        lines.open(name, /^[A-Z]/.test(name));
      }
    },
    text: (piece) => {
      narrative.push(piece);
    },
    close: () => {
      if (inNarrative > 0) inNarrative--;
      else lines.close();
    },
  });
  return lines.record(narrative.join(' ').replace(/\s+/g, ' ').trim());
}
