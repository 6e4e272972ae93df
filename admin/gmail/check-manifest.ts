import * as v from 'valibot';
import { type AppsScriptManifest, ManifestSchema } from './manifest-schema.ts';

/** What a manifest is checked against. */
export interface PushedFiles {
  /** The text of Code.js. */
  readonly code: string;
  /** Whether the policy has the hourly look at sent mail. */
  readonly sweep: boolean;
  /** Where the policy ships audit events to; null for nowhere. */
  readonly endpoint: string | null;
  /** The names of the icons that are hosted. */
  readonly icons: readonly string[];
}

const AUTH = 'https://www.googleapis.com/auth/';
/** What the hourly look needs besides: reading sent mail, and the trigger. */
export const SWEEP_SCOPES = [`${AUTH}gmail.readonly`, `${AUTH}script.scriptapp`] as const;

/** What shipping audit events needs: another server, and a token that tells it who writes. */
export const AUDIT_SCOPES = [`${AUTH}script.external_request`, 'openid', `${AUTH}userinfo.email`] as const;

/** What is wrong with a manifest, each in one line; nothing when it may be pushed. */
export function manifestTroubles(manifest: unknown, files: PushedFiles): string[] {
  const read = v.safeParse(ManifestSchema, manifest);
  if (!read.success) return read.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  return [
    ...functionTroubles(read.output, files.code),
    ...scopeTroubles(read.output, files),
    ...addressTroubles(read.output, files),
  ];
}

function functionTroubles({ addOns }: AppsScriptManifest, code: string): string[] {
  const { common, gmail } = addOns;
  const named = [
    common.homepageTrigger.runFunction,
    ...(gmail.contextualTriggers ?? []).map(({ onTriggerFunction }) => onTriggerFunction),
    ...gmail.composeTrigger.selectActions.map(({ runFunction }) => runFunction),
  ];
  const declared = new Set([...code.matchAll(/\bfunction (\w{1,60})\(/g)].map(([, name]) => name));
  return named.filter((name) => !declared.has(name)).map((name) => `${name}: Code.js has no such function`);
}

/** The scopes have to be those that are used: one less fails, and one more asks people for what is not needed. */
function scopeTroubles(manifest: AppsScriptManifest, files: PushedFiles): string[] {
  const needed = new Set(neededScopes(manifest, files));
  const asked = new Set(manifest.oauthScopes);
  return [
    ...[...needed].filter((scope) => !asked.has(scope)).map((scope) => `oauthScopes: ${scope} is missing`),
    ...[...asked].filter((scope) => !needed.has(scope)).map((scope) => `oauthScopes: ${scope} is not used`),
  ];
}

function neededScopes({ addOns }: AppsScriptManifest, { code, sweep, endpoint }: PushedFiles): string[] {
  const { common, gmail } = addOns;
  const readsHeaders = gmail.contextualTriggers !== undefined || gmail.composeTrigger.draftAccess === 'METADATA';
  return [
    `${AUTH}gmail.addons.execute`,
    // Google demands it of every compose action.
    `${AUTH}gmail.addons.current.action.compose`,
    ...(code.includes('.Drafts') ? [`${AUTH}gmail.compose`] : []),
    ...(readsHeaders ? [`${AUTH}gmail.addons.current.message.metadata`] : []),
    ...(common.useLocaleFromApp === true ? [`${AUTH}script.locale`] : []),
    ...(endpoint === null ? [] : AUDIT_SCOPES),
    ...(sweep ? SWEEP_SCOPES : []),
  ];
}

function addressTroubles(
  { addOns, urlFetchWhitelist }: AppsScriptManifest,
  { code, icons, endpoint }: PushedFiles,
): string[] {
  const { logoUrl, openLinkUrlPrefixes } = addOns.common;
  const troubles: string[] = [];
  const listed = (name: string, list: readonly string[] | undefined, used: boolean) => {
    if (used && (list ?? []).length === 0) troubles.push(`${name}: is missing, and it is used`);
    if (!used && list !== undefined) troubles.push(`${name}: nothing uses it`);
  };
  listed('urlFetchWhitelist', urlFetchWhitelist, endpoint !== null);
  listed('openLinkUrlPrefixes', openLinkUrlPrefixes, code.includes('newOpenLink'));
  const logo = logoUrl.slice(logoUrl.lastIndexOf('/') + 1);
  if (!icons.includes(logo)) troubles.push(`addOns.common.logoUrl: there is no icon ${logo}`);
  return troubles;
}
