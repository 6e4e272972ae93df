import * as v from 'valibot';

const functionName = v.pipe(v.string(), v.regex(/^[A-Za-z_]\w{0,59}$/, 'the name of a function'));
const https = v.pipe(
  v.string(),
  v.regex(/^https:\/\/[a-z0-9.-]{1,100}\/\S{0,200}$/, 'an address that begins with https://'),
);
const scope = v.pipe(
  v.string(),
  v.regex(
    /^(?:openid|https:\/\/(?:www\.googleapis\.com\/auth\/[a-z._]{1,80}|mail\.google\.com\/))$/,
    'a scope of Google',
  ),
);
const trigger = v.strictObject({ runFunction: functionName });

/**
 * The parts of Apps Script's manifest that a Gmail add-on may have, after Google's reference of the manifest's structure;
 * anything else is an error, because Google would refuse the push or quietly ignore a misspelt key.
 */
export const ManifestSchema = v.strictObject({
  timeZone: v.string(),
  runtimeVersion: v.literal('V8'),
  exceptionLogging: v.picklist(['STACKDRIVER', 'NONE']),
  dependencies: v.strictObject({
    enabledAdvancedServices: v.array(
      v.strictObject({ userSymbol: v.string(), serviceId: v.string(), version: v.pipe(v.string(), v.regex(/^v\d$/)) }),
    ),
  }),
  oauthScopes: v.pipe(
    v.array(scope),
    v.check((scopes) => new Set(scopes).size === scopes.length, 'without one that stands twice'),
  ),
  urlFetchWhitelist: v.optional(v.array(https)),
  addOns: v.strictObject({
    common: v.strictObject({
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
      logoUrl: https,
      useLocaleFromApp: v.optional(v.boolean()),
      homepageTrigger: trigger,
      openLinkUrlPrefixes: v.optional(v.array(https)),
    }),
    gmail: v.strictObject({
      contextualTriggers: v.optional(
        v.array(v.strictObject({ unconditional: v.strictObject({}), onTriggerFunction: functionName })),
      ),
      composeTrigger: v.strictObject({
        // Google takes one action an add-on.
        selectActions: v.strictTuple([
          v.strictObject({ text: v.pipe(v.string(), v.minLength(1)), runFunction: functionName }),
        ]),
        draftAccess: v.picklist(['NONE', 'METADATA']),
      }),
    }),
  }),
});

export type AppsScriptManifest = v.InferOutput<typeof ManifestSchema>;
