/** A mail provider or filter that carries other people's mail under several domains. */
export interface Provider {
  readonly name: string;
  /** The best known of its domains first; subdomains belong to it. */
  readonly domains: readonly string[];
  /**
   * Hosts whose lines always say so when TLS was used, so that silence means that it likely was not. Only what is known
   * from the provider's own headers: most software can be set to say nothing.
   */
  readonly recordsTls?: readonly string[];
  /**
   * Addresses it sends from, as it publishes them, for writers that look up no name. Prefixes of whole octets or groups.
   */
  readonly addresses?: RegExp;
}

/**
 * Providers by the domains of their mail hosts. Sources: the SPF records and mail host names that each provider documents
 * for its customers (support.google.com/a/answer/60764, learn.microsoft.com "Microsoft 365 URLs and IP address ranges",
 * and the set-up pages of the others); what records TLS was seen in their headers.
 */
export const PROVIDERS: readonly Provider[] = [
  { name: 'Google', domains: ['google.com', 'gmail.com', 'googlemail.com'], recordsTls: ['mx.google.com'] },
  {
    name: 'Microsoft',
    domains: ['outlook.com', 'office365.com', 'hotmail.com', 'live.com', 'msn.com', 'onmicrosoft.com', 'microsoft.com'],
    recordsTls: ['mail.protection.outlook.com'],
    addresses:
      /^(?:40\.9[23]\.|40\.107\.|52\.10[0-2]\.|52\.103\.(?:\d\d?|1[01]\d|12[0-7])\.|104\.47\.(?:\d\d?|1[01]\d|12[0-7])\.|2a01:111:[ef]40[0-9a-f]:|2603:10[9a-d]6:)/,
  },
  {
    name: 'Proofpoint',
    domains: ['pphosted.com', 'ppe-hosted.com', 'ppops.net', 'proofpoint.com'],
    recordsTls: ['pphosted.com', 'ppops.net'],
  },
  { name: 'Mimecast', domains: ['mimecast.com', 'mimecast.lan', 'mimecast-offshore.com', 'mimecast.co.za'] },
  { name: 'Symantec Email Security', domains: ['messagelabs.com', 'symanteccloud.com'] },
  { name: 'Cisco Secure Email', domains: ['iphmx.com', 'ironport.com'] },
  { name: 'Barracuda', domains: ['barracudanetworks.com', 'cudamail.com', 'ess.barracuda.com'] },
  { name: 'Trend Micro', domains: ['trendmicro.com', 'trendmicro.eu'] },
  { name: 'Sophos', domains: ['sophos.com', 'reflexion.net'] },
  { name: 'Hornetsecurity', domains: ['hornetsecurity.com', 'antispameurope.com'] },
  { name: 'Zix', domains: ['zixcorp.com', 'zixmail.net', 'appriver.com', 'zixport.com'] },
  { name: 'LuxSci', domains: ['luxsci.com', 'luxsci.net'] },
  { name: 'Paubox', domains: ['paubox.com'] },
  { name: 'Postini', domains: ['postini.com', 'psmtp.com'] },
  { name: 'Amazon SES', domains: ['amazonses.com', 'amazonaws.com'] },
  { name: 'SendGrid', domains: ['sendgrid.net', 'sendgrid.com'] },
  { name: 'Mailgun', domains: ['mailgun.net', 'mailgun.org', 'postgun.com', 'mailgun.com'] },
  { name: 'Yahoo', domains: ['yahoo.com', 'yahoo.net', 'yahoodns.net', 'ymail.com', 'yahoo-inc.com'] },
  { name: 'Yahoo Japan', domains: ['yahoo.co.jp'] },
  { name: 'AOL', domains: ['aol.com'] },
  { name: 'Apple iCloud', domains: ['icloud.com', 'me.com', 'mac.com', 'apple.com'] },
  { name: 'Proton', domains: ['proton.me', 'protonmail.ch', 'protonmail.com'] },
  { name: 'Fastmail', domains: ['fastmail.com', 'messagingengine.com', 'fastmail.fm'] },
  { name: 'Zoho', domains: ['zoho.com', 'zohomail.com', 'zoho.eu'] },
  { name: 'Yandex', domains: ['yandex.net', 'yandex.ru', 'yandex.com'] },
  { name: 'Mail.ru', domains: ['mail.ru'] },
  { name: 'GMX', domains: ['gmx.net', 'gmx.com', 'gmx.de', 'web.de', 'kundenserver.de', '1and1.com', 'ionos.com'] },
  { name: 'Comcast', domains: ['comcast.net'] },
  { name: 'Rackspace', domains: ['emailsrvr.com'] },
  { name: 'Intermedia', domains: ['serverdata.net', 'intermedia.net'] },
];
