import { describe, expect, it } from 'vitest';
import { decisionLine, type KeptDecision } from '../../../core/index.ts';

const SENT: KeptDecision = { at: 0, exposure: 'phi', way: 'plain', override: null, unread: 0, categories: [] };

describe('how a kept decision says that a message went', () => {
  it.each([
    [{ override: 'invented' }, 'Sent as it was, with a reason', 'Enviado como estaba, con un motivo'],
    [{ override: 'unjustified' }, 'Sent as it was', 'Enviado como estaba'],
    [{ override: 'unjustified', way: 'kept' }, 'Not sent', 'No se envió'],
    [{}, 'As usual', 'Como siempre'],
  ] as const)('%j', (change, english, spanish) => {
    const kept = { ...SENT, ...change };
    expect(decisionLine(kept, 'en', 'UTC').way).toBe(english);
    expect(decisionLine(kept, 'es', 'UTC').way).toBe(spanish);
  });
});
