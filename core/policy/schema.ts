import * as v from 'valibot';
import { HEALTH_CATEGORIES, IDENTIFIER_CATEGORIES } from '../finding.ts';
import { boundedPattern } from './bounded-pattern.ts';
import { PORTAL_PRESET_NAMES, portalSubject, TAG_PLACES } from './presets.ts';

/** Protections from weakest to strongest as a gateway or client applies them. */
export const PROTECTIONS = ['tls', 'pgp', 'smime', 'portal'] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** TLS versions a policy may demand, oldest first (RFC 8996 retires everything before 1.2). */
export const TLS_VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
export type TlsVersion = (typeof TLS_VERSIONS)[number];

const domain = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}$/, 'a domain name such as clinic.example'),
);
/** One mailbox: a name without quotes or spaces, and a domain. */
const address = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,10}$/,
    'an address such as privacy@clinic.example',
  ),
);
/** What was decided, on every reviewed message. */
export const REVIEW_HEADER = 'X-Mailward-Review';
/** Asks for enforced TLS below a protection that encrypts by itself. */
export const TLS_HEADER = 'X-Mailward-TLS';
/** On a route of the same name one of the two would be lost. */
const RESERVED_HEADERS: readonly string[] = [REVIEW_HEADER, TLS_HEADER].map((name) => name.toLowerCase());

/** RFC 5322 field name; Exchange and Google accept only x- names from clients. */
const headerName = v.pipe(
  v.string(),
  v.regex(/^X-[A-Za-z0-9-]{1,62}$/, 'a header name that starts with X-'),
  v.check((name) => !RESERVED_HEADERS.includes(name.toLowerCase()), 'another header name: this one is taken'),
);
/** Printable ASCII without line breaks, so that a value can never start a header of its own. */
const headerValue = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,128}$/, '1 to 128 printable characters without spaces'));
const header = (value: string) =>
  v.optional(
    v.strictObject({
      name: v.optional(headerName, 'X-Mailward-Route'),
      value: v.optional(headerValue, value),
    }),
    {},
  );
/** A sensitivity label's id in Microsoft Purview. */
const labelId = v.pipe(v.string(), v.toLowerCase(), v.uuid('a label id such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301'));
const order = (protections: Protection[]) =>
  v.optional(v.pipe(v.array(v.picklist(PROTECTIONS)), v.minLength(1, 'at least one protection')), protections);
const shortText = (max: number) =>
  v.pipe(v.string(), v.minLength(1, 'some text'), v.maxLength(max, `at most ${max} characters`));
/** Clients trim subjects and break them nowhere, so a tag has to stand there as it is written here. */
const tagText = v.pipe(
  v.string(),
  v.regex(/^[!-~](?:[ -~]{0,38}[!-~])?$/, '1 to 40 letters, digits and signs, with no space at either end'),
);
const category = v.picklist([...IDENTIFIER_CATEGORIES, ...HEALTH_CATEGORIES]);

/** Where events go to: encrypted, or to this machine itself, where nobody listens on the way. */
const ENDPOINT = /^(?:https:\/\/[\w.-]{1,253}|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?\/[\w./-]{0,200}$/;

/** 25 MiB: the largest file that Gmail sends and that Outlook takes from an add-in. */
const MAX_FILE_BYTES = 26_214_400;
/** Two nights: one refresh of the records may fail without TLS ending. */
const RECORD_HOURS = 48;
/** Six years with their leap days (45 CFR 164.316(b)(2)(i)). */
export const SIX_YEARS_IN_DAYS = 2192;
/** 255 characters is Outlook's subject limit; a neutral subject must leave room for the tag. */
const SUBJECT_LIMIT = 200;

/** The policy file. Every key has a default; an unknown key is an error, so that a typo never weakens anything. */
export const PolicySchema = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.optional(shortText(40), 'default'),
  organisation: v.optional(
    v.strictObject({
      name: v.optional(shortText(100), 'our organisation'),
      domains: v.optional(v.array(domain), []),
      languages: v.optional(v.pipe(v.array(v.picklist(['en', 'es'])), v.minLength(1, 'at least one language')), [
        'en',
        'es',
      ]),
    }),
    {},
  ),
  detection: v.optional(
    v.strictObject({
      sensitivity: v.optional(v.picklist(['strict', 'balanced', 'relaxed']), 'balanced'),
      disabledRules: v.optional(v.array(v.string()), []),
      customRules: v.optional(
        v.array(
          v.strictObject({
            id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/, 'lower-case letters, digits and hyphens')),
            title: shortText(80),
            category,
            keywords: v.optional(
              v.array(v.pipe(v.string(), v.toLowerCase(), v.minLength(2, 'at least two letters'))),
              [],
            ),
            pattern: v.pipe(
              v.string(),
              v.maxLength(500, 'at most 500 characters'),
              v.check(boundedPattern, 'a regular expression with bounded repetitions, such as A[0-9]{6}'),
            ),
          }),
        ),
        [],
      ),
      customTerms: v.optional(v.array(v.strictObject({ term: shortText(80), category })), []),
      attachments: v.optional(
        v.strictObject({
          maxBytes: v.optional(
            v.pipe(v.number(), v.integer('a whole number of bytes'), v.minValue(1024, 'at least 1024')),
            MAX_FILE_BYTES,
          ),
          ocr: v.optional(v.boolean(), true),
        }),
        {},
      ),
    }),
    {},
  ),
  protection: v.optional(
    v.strictObject({
      possible: order(['tls', 'pgp', 'smime', 'portal']),
      phi: order(['tls', 'pgp', 'smime', 'portal']),
      sensitive: order(['pgp', 'smime', 'portal']),
      whenNoneFits: v.optional(v.picklist(['block']), 'block'),
      internal: v.optional(v.picklist(['allow', 'protect']), 'allow'),
    }),
    {},
  ),
  enforcement: v.optional(
    v.strictObject({
      escalation: v.optional(v.picklist(['automatic', 'confirm', 'manual']), 'automatic'),
      override: v.optional(
        v.strictObject({
          upTo: v.optional(v.picklist(['never', 'possible', 'phi']), 'possible'),
          justification: v.optional(v.boolean(), true),
        }),
        {},
      ),
      unread: v.optional(v.picklist(['portal', 'confirm', 'block']), 'portal'),
      subjectWithPhi: v.optional(v.picklist(['replace', 'block']), 'replace'),
      neutralSubject: v.optional(shortText(SUBJECT_LIMIT), 'Secure message from {organisation}'),
    }),
    {},
  ),
  portal: v.optional(
    v.pipe(
      v.strictObject({
        /** The words of a known gateway; what stands under `subject` goes before them. */
        preset: v.optional(v.picklist(PORTAL_PRESET_NAMES), 'custom'),
        via: v.optional(v.picklist(['gateway', 'label', 'none']), 'gateway'),
        label: v.optional(
          v.nullable(v.strictObject({ id: labelId, alsoEnough: v.optional(v.array(labelId), []) })),
          null,
        ),
        subject: v.optional(
          v.strictObject({
            text: v.optional(tagText),
            place: v.optional(v.picklist(TAG_PLACES)),
          }),
          {},
        ),
        header: header('portal'),
      }),
      v.forward(
        v.partialCheck(
          [['via'], ['label']],
          ({ via, label }) => via !== 'label' || label !== null,
          'the label that encrypts, where "portal.via" is "label"',
        ),
        ['label'],
      ),
      v.transform((portal) => ({ ...portal, subject: portalSubject(portal.preset, portal.subject) })),
    ),
    {},
  ),
  tls: v.optional(
    v.strictObject({
      records: v.optional(v.string(), 'domains.json'),
      maxAgeHours: v.optional(v.pipe(v.number(), v.minValue(1, 'at least 1')), RECORD_HOURS),
      minimum: v.optional(v.picklist(['TLSv1.2', 'TLSv1.3']), 'TLSv1.2'),
      header: header('tls'),
    }),
    {},
  ),
  smime: v.optional(
    v.strictObject({
      via: v.optional(v.picklist(['gateway']), 'gateway'),
      header: header('smime'),
      domains: v.optional(v.array(domain), []),
    }),
    {},
  ),
  pgp: v.optional(
    v.strictObject({
      keyring: v.optional(v.string(), 'keys.json'),
      lookup: v.optional(v.array(v.picklist(['keyring', 'wkd'])), ['keyring', 'wkd']),
    }),
    {},
  ),
  gmail: v.optional(
    v.strictObject({
      /** Looks every hour at what was sent with Gmail's own button; needs two scopes more, so it is asked for here. */
      sweep: v.optional(
        v.strictObject({
          enabled: v.optional(v.boolean(), false),
          complianceAddress: v.optional(v.nullable(address), null),
        }),
        {},
      ),
    }),
    {},
  ),
  received: v.optional(
    v.strictObject({
      providers: v.optional(
        v.array(
          v.strictObject({
            name: shortText(60),
            domains: v.pipe(v.array(domain), v.minLength(1, 'at least one domain')),
            recordsTls: v.optional(v.boolean(), false),
            trusted: v.optional(v.boolean(), false),
          }),
        ),
        [],
      ),
    }),
    {},
  ),
  consents: v.optional(v.string(), 'consents.json'),
  audit: v.optional(
    v.strictObject({
      endpoint: v.optional(
        v.nullable(
          v.pipe(v.string(), v.regex(ENDPOINT, 'an address such as https://collector.clinic.example/v1/logs')),
        ),
        null,
      ),
      recipients: v.optional(v.picklist(['domain-and-keyed-hash']), 'domain-and-keyed-hash'),
      secrets: v.optional(v.string(), 'audit-secrets.json'),
      keepDays: v.optional(
        v.pipe(v.number(), v.integer('a whole number of days'), v.minValue(1, 'at least 1')),
        SIX_YEARS_IN_DAYS,
      ),
    }),
    {},
  ),
});

export type Policy = v.InferOutput<typeof PolicySchema>;
