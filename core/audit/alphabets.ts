/**
 * What the texts of an event are made of. None of them takes a space, so none takes a sentence; builder and schema share
 * them, so that what one writes the other reads.
 */
export const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
export const DOMAIN = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}$/;
/** A mailbox without quotes, in lower case. */
export const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}$/;
export const RULE_ID = /^[a-z0-9-]{1,80}$/;
export const MESSAGE_ID = /^[A-Za-z0-9_-]{1,64}$/;
export const CLIENT_VERSION = /^[0-9.]{0,40}$/;
export const POLICY_VERSION = /^[A-Za-z0-9._-]{1,40}$/;
export const HASH = /^[\da-f]{32}$/;

/** In place of a domain that does not look like one. */
export const UNKNOWN_DOMAIN = 'unknown';
