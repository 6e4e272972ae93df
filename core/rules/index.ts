import type { Rule } from './rule.ts';

/** Every rule that ships, in the order RULES.md lists them. */
export const RULES: readonly Rule[] = [];
