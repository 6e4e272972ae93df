import { cautionsOf, type Draft, review } from '../../../core/index.ts';
import { draftOf, settingOf } from '../../draft-of.ts';

/** Recipients as people write them, `Name <address>` or the address alone, all in one field. */
export function recipientsOf(written: readonly string[], field: 'to' | 'cc' | 'bcc' = 'to'): Draft['recipients'] {
  return written.map((one) => {
    const [, name = '', address = one] = /^(.*?) ?<(.*)>$/.exec(one) ?? [];
    return { name, address, field };
  });
}

export interface Situation {
  readonly text?: string;
  readonly to?: readonly string[];
  readonly draft?: Partial<Draft>;
  readonly setting?: Parameters<typeof settingOf>[0];
}

/** All cautions of a message from Northfield Clinic. */
export async function cautionsWith({ text = '', to = [], draft, setting }: Situation) {
  const written = draftOf({ text, ...draft });
  const whole = { ...written, recipients: draft?.recipients ?? recipientsOf(to) };
  const used = settingOf(setting);
  return cautionsOf(whole, await review(whole, used), used);
}

/** The addresses that one caution names; null where there is no such caution. */
export async function addressesOf(id: string, situation: Situation): Promise<readonly string[] | null> {
  return (await cautionsWith(situation)).find((caution) => caution.id === id)?.addresses ?? null;
}
