import { hasAnyRecord, hasAuthorizedMarketing } from '../delivery/consents.ts';
import type { Category, Segment } from '../finding.ts';
import { isPersonalAddress } from '../lexicon/personal-mail-domains.ts';
import type { Review } from '../review.ts';
import { type Caution, cautionAbout, type Reviewed } from './caution.ts';

/** Something is offered for sale, or cheaper than usual, or not for long. */
export const PROMOTION =
  /\b(?:(?:special|exclusive|limited|introductory|seasonal|holiday|one-time|our best) offers?|this offer|offer (?:ends|expires|is valid)|\d{1,2}\s?% (?:off|discount|de descuento|menos)|discount(?:ed|s)?|free (?:trial|sample|gift|consultation)|limited[ -]time|promo(?:tion(?:al)?)? (?:code|price)|coupons?|buy now|order now|act now|save (?:up to )?(?:\$|\d{1,2}\s?%)|while supplies last|ofertas?|descuentos?|prueba gratis|gratis por|(?:por )?tiempo limitado|c[oó]digo promocional|cup[oó]n(?:es)?|compre (?:ya|ahora)|aproveche|ahorre)/i;

/** Why this person is written to: because of their health. What they have follows. */
export const TARGETING =
  /\b(?:(?:because|since|as|if) you(?:'ve| have| had| live with| suffer from| were diagnosed with| are diagnosed with| take| are taking)|you(?:'ve been| were| are| have been) diagnosed with|(?:since|after|following) your|your (?:recent )?diagnosis of|(?:patients?|person|people|adults|women|men|anyone|everyone|those|someone) (?:living |diagnosed |struggling )?(?:with|who have|on|taking)|living with|(?:porque|ya que|como|si) (?:usted )?(?:tiene|padece|sufre|toma|vive con)|usted (?:tiene|padece|sufre|toma|vive con)|(?:desde|tras|despu[eé]s de) su|su diagn[oó]stico(?: reciente)? de|(?:pacientes?|personas?|quienes|mujeres|hombres) (?:con|que tienen|que padecen|que viven con|que toman))\s/gi;

/** The same with the illness in front: "our asthma patients". */
export const TARGETED = /^\s(?:patients|sufferers|survivors)\b/i;

/** Care by one's own provider, which is no marketing: reminders, refills, what is due (45 CFR 164.501, "Marketing" (2)). */
export const TREATMENT =
  /\b(?:appointment reminder|reminder (?:of|for|about) your|your (?:next )?(?:appointment|visit) (?:is|on|with|at)|refills?|(?:are|is|re) (?:over)?due for|(?:is|are) (?:over)?due\b|time for your|recordatorio|su (?:pr[oó]xima )?cita (?:es|el|con)|resurtir|resurtido|surtir su receta|le toca (?:su|la|el))/i;

/** What makes a target of a person's health; a visit alone does not. */
const HEALTH: ReadonlySet<Category> = new Set(['condition', 'drug', 'test', 'procedure', 'icd10']);
/** "because you have been living with severe diabetes": how far behind the reason the illness may stand. */
const REACH = 48;

/**
 * Patients who are offered something because of their health and have no marketing authorization in force (45 CFR
 * 164.508(a)(3)). Patients are recipients with a personal address, and whoever has a record among the consents.
 */
export function marketingWithoutAuthorization({ review, setting }: Reviewed): Caution | null {
  const { consents, now } = setting;
  const patients = review.decision.recipients.filter(({ address, internal }) => {
    const isPatient = isPersonalAddress(address) || hasAnyRecord(address, consents);
    return !internal && isPatient && !hasAuthorizedMarketing(address, consents, now);
  });
  if (patients.length === 0) return null;
  const segments = review.segments.filter(({ id }) => id === 'subject' || id === 'body');
  const said = segments.map(written);
  if (!said.some((text) => PROMOTION.test(text)) || said.some((text) => TREATMENT.test(text))) return null;
  if (!segments.some((segment) => targetsHealth(segment, review))) return null;
  return cautionAbout('marketing-without-authorization', patients);
}

/** What the sender says, without what is quoted. */
function written({ text, zones }: Segment): string {
  return zones
    .filter(({ zone }) => zone !== 'quoted')
    .map(({ start, end }) => text.slice(start, end))
    .join('');
}

/** Whether a word about health stands just behind a reason for writing, or names those who are written to. */
function targetsHealth({ id, text }: Segment, { findings }: Review): boolean {
  const told = findings.filter(
    ({ segment, zone, category }) => segment === id && zone !== 'quoted' && HEALTH.has(category),
  );
  if (told.some(({ end }) => TARGETED.test(text.slice(end, end + REACH)))) return true;
  if (told.length === 0) return false;
  TARGETING.lastIndex = 0;
  for (let match = TARGETING.exec(text); match !== null; match = TARGETING.exec(text)) {
    const end = match.index + match[0].length;
    if (told.some(({ start }) => start >= end && start <= end + REACH)) return true;
  }
  return false;
}
