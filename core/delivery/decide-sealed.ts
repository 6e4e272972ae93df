import type { Draft } from '../draft.ts';
import { sameAddress } from '../pgp/keyring.ts';
import type { Sealed } from '../pgp/sealed.ts';
import type { Setting } from '../review.ts';
import { everybodyTakes, isInternal } from './decide.ts';
import type { Decision, RecipientWay } from './decision.ts';
import { reviewHeader, routeHeader, tlsBelow } from './headers.ts';

/**
 * Decides about a draft that was encrypted already: it may leave as it is if everybody it goes to can open it. What it told
 * before it was encrypted stands in its review header.
 */
export function decideSealed(draft: Draft, { readers, exposure }: Sealed, setting: Setting): Decision {
  const recipients = draft.recipients.map((recipient): RecipientWay => {
    const fits = readers.has(sameAddress(recipient.address));
    const { address, name } = recipient;
    return {
      address,
      name,
      internal: isInternal(address, draft, setting.policy),
      consented: false,
      way: fits ? 'pgp' : 'none',
      fits: [{ protection: 'pgp', fits, reason: fits ? 'key' : 'not-encrypted-to' }],
    };
  });
  const protection = recipients.every(({ way }) => way === 'pgp') ? 'pgp' : null;
  const outside = draft.recipients.filter(({ address }) => !isInternal(address, draft, setting.policy));
  const why = exposure.level === 'none' ? 'asked-for' : 'exposure';
  return {
    action: protection === null ? 'block' : 'protect',
    protection,
    subject: draft.subject,
    subjectReplaced: false,
    subjectLine: null,
    headers: {
      ...routeHeader(protection, setting.policy),
      ...tlsBelow(
        protection,
        outside.length > 0 && everybodyTakes('tls', outside, { ...setting, kind: draft.kind }),
        draft.headers,
      ),
      ...reviewHeader(exposure, [], false, setting),
    },
    recipients,
    because: protection === null ? [why, 'nothing-fits'] : [why],
    overridable: 'never',
  };
}
