/** How a mail gateway carries a message on, weakest first. `plain` is ordinary mail, encrypted only if both ends happen to. */
export const ROUTES = ['plain', 'tls', 'pgp', 'smime', 'portal'] as const;
export type Route = (typeof ROUTES)[number];

/** The words a sender's client puts into the subject to ask for the portal. */
const PORTAL_TAG = '+encrypt+';
const ROUTE_HEADER = 'x-mailward-route';

export interface HeaderLine {
  readonly name: string;
  readonly value: string;
}

/**
 * Which way a gateway takes for a message: the strictest that a routing header or the subject's tag asks for. A routing
 * header with a word the gateway does not know goes to the portal, because it was meant to be protected somehow; so does
 * one that says OpenPGP on a message that is not `encrypted`.
 */
export function routeOf(headers: readonly HeaderLine[], subject: string, encrypted = false): Route {
  const asked: Route[] = headers
    .filter(({ name }) => name.toLowerCase() === ROUTE_HEADER)
    .map(({ value }) => routeNamed(value))
    .map((route) => (route === 'pgp' && !encrypted ? 'portal' : route));
  if (subject.toLowerCase().includes(PORTAL_TAG)) asked.push('portal');
  return asked.reduce<Route>((strictest, route) => (rank(route) > rank(strictest) ? route : strictest), 'plain');
}

function routeNamed(value: string): Route {
  return ROUTES.find((route) => route === value.trim().toLowerCase()) ?? 'portal';
}

function rank(route: Route): number {
  return ROUTES.indexOf(route);
}
