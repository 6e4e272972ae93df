import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toOtlpLogs } from '../../core/index.ts';

const texts = v.array(v.string());
const named = v.record(v.string(), v.unknown());

/** The parts of a collector's configuration that ours has, after the components' own documentation. */
const ConfigurationSchema = v.strictObject({
  extensions: v.strictObject({
    oidc: v.strictObject({ issuer_url: v.pipe(v.string(), v.url()), audience: v.string() }),
    file_storage: v.strictObject({ directory: v.string() }),
  }),
  receivers: v.strictObject({
    otlp: v.strictObject({
      protocols: v.strictObject({
        http: v.strictObject({
          endpoint: v.string(),
          max_request_body_size: v.number(),
          auth: v.strictObject({ authenticator: v.string() }),
          cors: v.strictObject({ allowed_origins: texts, allowed_headers: texts }),
        }),
      }),
    }),
  }),
  processors: v.strictObject({
    'filter/mailward': v.strictObject({ error_mode: v.string(), logs: v.strictObject({ log_record: texts }) }),
    'transform/event': v.strictObject({
      error_mode: v.string(),
      log_statements: v.array(v.strictObject({ context: v.literal('log'), statements: texts })),
    }),
  }),
  exporters: named,
  service: v.strictObject({
    extensions: texts,
    pipelines: v.strictObject({ logs: v.strictObject({ receivers: texts, processors: texts, exporters: texts }) }),
  }),
});

const configuration = v.parse(ConfigurationSchema, parse(readFileSync('docs/otel-collector.yaml', 'utf8')));

describe('docs/otel-collector.yaml', () => {
  it('names in its pipeline exactly the parts that it describes', () => {
    const { extensions, receivers, processors, exporters, service } = configuration;
    const { logs } = service.pipelines;
    expect(service.extensions).toEqual(Object.keys(extensions));
    expect(logs.receivers).toEqual(Object.keys(receivers));
    expect(logs.processors).toEqual(Object.keys(processors));
    expect(logs.exporters).toEqual(Object.keys(exporters));
    expect(Object.keys(extensions)).toContain(receivers.otlp.protocols.http.auth.authenticator);
  });

  it('lets in only pages of one origin, on the machine itself, and no wildcard', () => {
    const { endpoint, cors } = configuration.receivers.otlp.protocols.http;
    expect(endpoint).toMatch(/^127\.0\.0\.1:/);
    for (const origin of cors.allowed_origins) expect(origin).toMatch(/^https:\/\/[a-z.-]+$/);
    // What the Outlook add-in sends besides what every page may.
    expect(cors.allowed_headers).toEqual(['Authorization', 'Content-Type']);
  });

  it('names the scope that Mailward’s records bear', () => {
    const [{ scope }] = JSON.parse(toOtlpLogs([])).resourceLogs[0].scopeLogs;
    expect(configuration.processors['filter/mailward'].logs.log_record).toEqual([
      `instrumentation_scope.name != "${scope.name}"`,
    ]);
  });

  it('holds no secret', () => {
    expect(JSON.stringify(configuration.exporters)).toMatch(/"token":"\$\{env:[A-Z_]+\}"/);
  });
});
