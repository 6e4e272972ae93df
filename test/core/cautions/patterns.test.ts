import { parse } from 'acorn';
import { RE2JS } from 're2js';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { SALUTATION, SALUTATION_WITHIN_LINE } from '../../../core/cautions/greets-somebody-else.ts';
import { PROMOTION, TARGETED, TARGETING, TREATMENT } from '../../../core/cautions/marketing-without-authorization.ts';
import { ADDRESS, QUOTED_OTHER, QUOTED_PEOPLE, QUOTED_WRITER } from '../../../core/cautions/outsiders-added.ts';
import { RECHECK, RECHECK_TEST_MS } from '../recheck.ts';

const PATTERNS = {
  SALUTATION,
  SALUTATION_WITHIN_LINE,
  PROMOTION,
  TARGETED,
  TARGETING,
  TREATMENT,
  ADDRESS,
  QUOTED_OTHER,
  QUOTED_PEOPLE,
  QUOTED_WRITER,
};

describe.each(Object.entries(PATTERNS))('the pattern %s', (_name, pattern) => {
  it('repeats nothing without a bound, and neither looks around nor refers back', () => {
    const structure = pattern.source.replace(/\\./g, 'a').replace(/\[\^?[^\]]*\]/g, 'a');
    expect(structure).not.toMatch(/[*+]|\{\d*,\}|\(\?[=!<]/);
    expect(pattern.source).not.toMatch(/\\[1-9k]/);
  });

  it('is ES2016, and RE2 accepts it', () => {
    parse(String(pattern), { ecmaVersion: 2016 });
    expect(RE2JS.compile(pattern.source)).toBeDefined();
  });

  it('takes time proportional to the text', { timeout: RECHECK_TEST_MS }, () => {
    expect(checkSync(pattern.source, pattern.flags, RECHECK).status).not.toBe('vulnerable');
  });
});
