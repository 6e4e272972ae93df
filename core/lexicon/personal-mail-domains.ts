/**
 * Mail providers whose addresses belong to persons and not to organisations. A recipient there may be the patient or the
 * family, so the address itself identifies somebody (45 CFR 164.514(b)(2)(i)(F)).
 */
export const PERSONAL_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  `aol.com aim.com att.net bellsouth.net btinternet.com centurylink.net charter.net comcast.net cox.net duck.com earthlink.net
email.com fastmail.com fastmail.fm frontier.com frontiernet.net gmail.com gmx.com gmx.net gmx.us googlemail.com hey.com hotmail.com
hotmail.es hotmail.mx hushmail.com icloud.com inbox.com juno.com keemail.me live.com live.com.mx mac.com mail.com me.com msn.com
netscape.net netzero.net optonline.net optimum.net outlook.com outlook.es pacbell.net pm.me prodigy.net proton.me protonmail.com
q.com rcn.com roadrunner.com rocketmail.com rr.com sbcglobal.net snet.net spectrum.net suddenlink.net swbell.net tds.net telmex.com
tuta.com tutanota.com usa.net verizon.net windstream.net wowway.com yahoo.com yahoo.com.mx yahoo.es ymail.com zoho.com zohomail.com`.split(
    /\s+/,
  ),
);

/** Whether an address is somebody's own at a mail provider. */
export function isPersonalAddress(address: string): boolean {
  return PERSONAL_MAIL_DOMAINS.has(domainOf(address));
}

/** The domain of an address in lower case; '' when there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1 || address.length).toLowerCase();
}
