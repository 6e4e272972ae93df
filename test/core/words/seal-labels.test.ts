import { describe, expect, it } from 'vitest';
import { describeSealFailure } from '../../../core/index.ts';

describe('a message that could not be encrypted', () => {
  it.each(['pictures', 'large'] as const)('names the portal for %s only where there is one', (failure) => {
    expect(describeSealFailure(failure, 'en', true)).toMatch(/\. Or choose "Send securely" in the ribbon\.$/);
    expect(describeSealFailure(failure, 'en', false)).not.toContain('Send securely');
    expect(describeSealFailure(failure, 'es', true)).toMatch(/\. O elija "Enviar de forma segura" en la cinta\.$/);
    expect(describeSealFailure(failure, 'es', false)).not.toContain('Enviar de forma segura');
  });

  it('does not name it where it would not help', () => {
    expect(describeSealFailure('changed', 'en', true)).toBe(
      'The message has changed in the meantime. Please try again.',
    );
  });
});
