/**
 * Mail providers whose addresses belong to persons and not to organisations. A recipient there may be the patient or the
 * family, so the address itself identifies somebody (45 CFR 164.514(b)(2)(i)(F)).
 */
export const PERSONAL_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  `126.com 163.com aim.com ameritech.net aol.com atlanticbb.net att.net bell.net bellatlantic.net bellsouth.net bigpond.com bk.ru
blueyonder.co.uk bol.com.br bresnan.net btinternet.com btopenworld.com cableone.net centurylink.net centurytel.net charter.net
comcast.net compuserve.com consolidated.net cox.net cs.com daum.net duck.com earthlink.net email.com embarqmail.com epix.net
excite.com fastmail.com fastmail.fm flash.net free.fr freenet.de frontier.com frontiernet.net fuse.net gci.net gmail.com gmx.at
gmx.ch gmx.com gmx.de gmx.net gmx.us googlemail.com grandecom.net gte.net hanmail.net hawaiiantel.net hey.com hotmail.ca
hotmail.co.uk hotmail.com hotmail.com.ar hotmail.com.br hotmail.de hotmail.es hotmail.fr hotmail.it hotmail.mx hughes.net
hushmail.com icloud.com inbox.com insightbb.com juno.com keemail.me knology.net laposte.net libero.it list.ru live.ca
live.co.uk live.com live.com.ar live.com.mx live.fr lycos.com mac.com mail.com mail.ru mailbox.org mchsi.com me.com
mediacombb.net metrocast.net midco.net mindspring.com mozmail.com msn.com myfairpoint.net naver.com netscape.net netzero.net
ntlworld.com nvbell.net optimum.net optonline.net optusnet.com.au orange.fr outlook.com outlook.com.ar outlook.com.br
outlook.de outlook.es outlook.fr outlook.it pacbell.net passmail.net peoplepc.com pm.me posteo.de posteo.net
privaterelay.appleid.com prodigy.net prodigy.net.mx proton.me protonmail.com ptd.net q.com qq.com rcn.com rediffmail.com
roadrunner.com rocketmail.com rogers.com rr.com runbox.com sbcglobal.net sfr.fr shaw.ca sina.com sky.com snet.net sonic.net
sparklight.net spectrum.net startmail.com suddenlink.net swbell.net sympatico.ca t-online.de talktalk.net tds.net telmex.com
telus.net terra.com terra.com.mx tiscali.it tuta.com tutanota.com uol.com.br usa.net verizon.net videotron.ca virgilio.it
virginmedia.com wanadoo.fr web.de wildblue.net windstream.net wowway.com xtra.co.nz yahoo.ca yahoo.co.in yahoo.co.jp
yahoo.co.uk yahoo.com yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.mx yahoo.com.ph yahoo.com.sg yahoo.com.vn yahoo.de
yahoo.es yahoo.fr yahoo.in yahoo.it yandex.com yandex.ru ymail.com ziplyfiber.com zoho.com zohomail.com zoominternet.net
zoomtown.com`.split(/\s+/),
);

/** Whether an address is somebody's own at a mail provider. */
export function isPersonalAddress(address: string): boolean {
  const domain = domainOf(address);
  // Road Runner gave every region a subdomain.
  return PERSONAL_MAIL_DOMAINS.has(domain) || domain.endsWith('.rr.com');
}

/** The domain of an address in lower case, without the dot of the DNS root; '' when there is none. */
export function domainOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1 || address.length).toLowerCase();
  return domain.endsWith('.') ? domain.slice(0, -1) : domain;
}

/** What stands before the domain of an address (RFC 5321 section 4.1.2); '' when there is no domain. */
export function localPartOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('@')));
}
