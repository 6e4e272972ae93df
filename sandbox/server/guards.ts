import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';

/** A message with 25 MB of attachments as base64, and its text. */
export const BODY_BYTES = 40 * 1024 * 1024;

const LOCAL_NAMES = ['localhost', '127.0.0.1'];

/**
 * Answers only requests that name this machine: a web site that points its own domain name at 127.0.0.1 (DNS rebinding)
 * or posts a form here from another origin gets 403.
 */
export const onlyLocal: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  const origin = context.req.header('origin');
  if (!LOCAL_NAMES.includes(host.replace(/:\d{1,5}$/, ''))) {
    return problem(context, 403, 'Open the sandbox as http://localhost or http://127.0.0.1.');
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return problem(context, 403, 'The sandbox answers only its own page.');
  }
  return await next();
};

/**
 * What a page may load: only this server; the add-in's interface library writes its styles into the page, and Tesseract,
 * which recognises letters in pictures, is WebAssembly.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * Classic Outlook's runtime has no page and no policy of this kind, and a bundle for a language without `globalThis`
 * finds the global object by `Function`; only the worker that plays that runtime may.
 */
const CLASSIC_RUNTIME = '/outlook/office-worker.js';
const CLASSIC_POLICY = "default-src 'self'; script-src 'self' 'unsafe-eval'";

export const safeHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header(
    'Content-Security-Policy',
    context.req.path === CLASSIC_RUNTIME ? CLASSIC_POLICY : CONTENT_SECURITY_POLICY,
  );
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  // Drafts and settings change at every step of a try-out, and what is shown must never be an older one.
  context.header('Cache-Control', 'no-store');
};

export const limitedBody = bodyLimit({
  maxSize: BODY_BYTES,
  onError: (context) =>
    problem(context, 413, `The message is too large: the sandbox takes ${BODY_BYTES / 1024 / 1024} MB.`),
});

/** An error as every part of the API says it: one clear line. */
export function problem(context: Context, status: 400 | 403 | 404 | 413 | 415 | 500 | 502, error: string): Response {
  return context.json({ error }, status);
}

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly response: Response };

/** Reads a request's JSON; what does not fit the schema is answered with the place and what was expected there. */
export async function readJson<T>(context: Context, schema: v.GenericSchema<unknown, T>): Promise<Reading<T>> {
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
    return { ok: false, response: problem(context, 415, 'Send JSON (Content-Type: application/json).') };
  }
  let json: unknown;
  try {
    json = await context.req.json();
  } catch {
    return { ok: false, response: problem(context, 400, 'The body is not JSON.') };
  }
  const result = v.safeParse(schema, json);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, response: problem(context, 400, say(result.issues[0])) };
}

/** Says where a value is wrong. Values received and keys nobody knows may be a patient's, so they are not repeated. */
function say(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'The body has a key that is not known.';
  const expected = issue.kind === 'validation' ? 'has a value that is not allowed' : `must be ${issue.expected}`;
  return `${v.getDotPath(issue) ?? 'The body'} ${expected}.`;
}
