import type { Route } from '../server/route.ts';
import { element } from './element.ts';
import { type IconName, icon } from './icons.ts';
import type { Words } from './words.ts';

const ROUTE_ICONS: Readonly<Record<Route, IconName>> = {
  plain: 'envelope',
  tls: 'lock',
  pgp: 'shield',
  smime: 'shield',
  portal: 'shield',
};

/** The way a message took, as shape and words; the colour only repeats it. */
export function routeChip(route: Route, words: Words): HTMLElement {
  const names = {
    plain: words.routePlain,
    tls: words.routeTls,
    pgp: words.routePgp,
    smime: words.routeSmime,
    portal: words.routePortal,
  };
  return element('span', { class: `tag route-${route}`, 'data-route': route }, [
    icon(ROUTE_ICONS[route], 16),
    names[route],
  ]);
}

/** What the message's own review header says of it. */
export function exposureChip(exposure: string | null, words: Words): HTMLElement {
  const names: Readonly<Record<string, string>> = {
    none: words.exposureNone,
    possible: words.exposurePossible,
    phi: words.exposurePhi,
    sensitive: words.exposureSensitive,
  };
  const known = exposure !== null && exposure in names ? exposure : 'unknown';
  return element('span', { class: `exposure exposure-${known}`, 'data-exposure': known }, [
    names[known] ?? words.exposureUnknown,
  ]);
}

/** Which way a message went, as a sentence. */
export function wentBy(route: Route, words: Words): string {
  return {
    plain: words.wentPlain,
    tls: words.wentTls,
    pgp: words.wentPgp,
    smime: words.wentSmime,
    portal: words.wentPortal,
  }[route];
}
