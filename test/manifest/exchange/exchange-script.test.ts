import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DomainRecords,
  NO_DOMAIN_RECORDS,
  type Policy,
  readDomainRecords,
  readPolicy,
} from '../../../core/index.ts';
import { exchangeScript } from '../../../manifest/exchange/exchange-script.ts';
import {
  enforcedByExchange,
  partnerConnectors,
  withoutConnector,
} from '../../../manifest/exchange/partner-connectors.ts';
import { quoted } from '../../../manifest/exchange/powershell.ts';
import { EXCHANGE_CHARACTERS, transportRules } from '../../../manifest/exchange/transport-rules.ts';
import { calls, said, scriptTokens } from './script-tokens.ts';

const policyOf = (json: object): Policy => {
  const reading = readPolicy(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.policy;
};
const RECORDS = readDomainRecords({
  checked: '2026-11-22T00:00:00Z',
  domains: {
    'lakeside.example': {
      mx: ['mx1.lakeside.example', 'mx2.lakeside.example.'],
      starttls: 'TLSv1.3',
      certificate: 'valid',
      enforced: true,
    },
    'hosted.example': {
      mx: ['hosted.mail.elsewhere.example'],
      starttls: 'TLSv1.3',
      certificate: 'valid',
      enforced: true,
    },
    'two.example': {
      mx: ['a.one.example', 'b.two.example'],
      starttls: 'TLSv1.3',
      certificate: 'valid',
      enforced: true,
    },
    'dane.example': {
      mx: ['mx.dane.example'],
      starttls: 'TLSv1.3',
      certificate: 'self-signed',
      dane: 'valid',
      enforced: true,
    },
    'probed.example': { mx: ['mx.probed.example'], starttls: 'TLSv1.3', certificate: 'valid' },
  },
});
const GATEWAY = policyOf({ portal: { preset: 'luxsci-secureline' }, smime: { domains: ['payer.example'] } });
const MICROSOFT = policyOf({ portal: { preset: 'microsoft-purview' } });
const LABEL = policyOf({ portal: { via: 'label', label: { id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' } } });
const NONE = policyOf({ portal: { via: 'none' } });
const POLICIES = [
  ['gateway', GATEWAY],
  ['microsoft', MICROSOFT],
  ['label', LABEL],
  ['none', NONE],
] as const;
const script = (policy: Policy, records: DomainRecords = RECORDS) => exchangeScript(policy, records);

/** Cmdlets and the parameters of theirs that Microsoft's reference names (office-docs-powershell), as far as they are used. */
const ALLOWED: Readonly<Record<string, string>> = {
  'Get-Command': 'Name ErrorAction',
  'Get-TransportRule': 'ResultSize',
  'New-TransportRule':
    'Name Mode Priority FromMemberOf SentToScope RuleErrorAction HeaderContainsMessageHeader HeaderContainsWords SubjectMatchesPatterns SubjectOrBodyMatchesPatterns SubjectOrBodyContainsWords AttachmentMatchesPatterns AttachmentIsPasswordProtected AttachmentIsUnsupported AttachmentProcessingLimitExceeded ExceptIfHeaderMatchesMessageHeader ExceptIfHeaderMatchesPatterns ExceptIfSubjectMatchesPatterns ApplyRightsProtectionTemplate RouteMessageOutboundConnector RouteMessageOutboundRequireTls SetHeaderName SetHeaderValue SetAuditSeverity PrependSubject RejectMessageReasonText RejectMessageEnhancedStatusCode',
  'Set-TransportRule': 'Identity',
  'Enable-TransportRule': 'Identity',
  'Remove-TransportRule': 'Identity Confirm',
  'Get-OutboundConnector': '',
  'New-OutboundConnector':
    'Name ConnectorType Enabled IsTransportRuleScoped RecipientDomains SmartHosts SmtpDaneMode TlsDomain TlsSettings UseMXRecord',
  'Set-OutboundConnector': 'Identity',
  'Remove-OutboundConnector': 'Identity Confirm',
  'Get-RemoteDomain': '',
  'New-RemoteDomain': 'Name DomainName',
  'Set-RemoteDomain': 'Identity AutoForwardEnabled',
  'Remove-RemoteDomain': 'Identity Confirm',
  'Set-HostedOutboundSpamFilterPolicy': 'Identity AutoForwardingMode',
  'Get-OwaMailboxPolicy': '',
  'New-OwaMailboxPolicy': 'Name',
  'Set-OwaMailboxPolicy': 'Identity OnSendAddinsEnabled',
  'Remove-OwaMailboxPolicy': 'Identity Confirm',
  'Set-StrictMode': 'Version',
  'Where-Object': '',
  'ForEach-Object': '',
  'Write-Warning': '',
  'Write-Output': '',
};
const allowed = (cmdlet: string) => new Set((ALLOWED[cmdlet] ?? '').split(' '));

/** What PowerShell's own parser says against a script, one error a line. */
function parserErrors(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mailward-ps1-'));
  const file = join(folder, 'mailward.ps1');
  writeFileSync(file, source);
  const parse = `$e = $null
    $null = [System.Management.Automation.Language.Parser]::ParseFile('${file}', [ref]$null, [ref]$e)
    $e | ForEach-Object { $_.Message }`;
  try {
    return execFileSync('pwsh', ['-NoProfile', '-NonInteractive', '-Command', parse], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function hasPowerShell(): boolean {
  try {
    execFileSync('pwsh', ['-Version'], { stdio: 'pipe' });
    return true;
  } catch {
    console.warn('pwsh is not installed, so the test that asks its parser is skipped.');
    return false;
  }
}
const powerShell = hasPowerShell();

/** The keys of the hash tables called `name` in the script, which are splatted into cmdlets. */
function tableKeys(source: string, name: string): string[] {
  const tables = [...source.matchAll(new RegExp(`^( *)(?:\\$)?${name} = @\\{\\n([\\s\\S]*?)^\\1\\}`, 'gm'))];
  return tables.flatMap(([, indent = '', body = '']) =>
    [...body.matchAll(new RegExp(`^${indent}  (\\w+) = `, 'gm'))].map(([, key = '']) => key),
  );
}

describe('the script for Exchange Online', () => {
  it.each(POLICIES)('reads as a script, with a portal by %s', (_, policy) => {
    expect(() => scriptTokens(script(policy))).not.toThrow();
    for (const broken of [script(policy).replace("'Mailward: '", "'Mailward: "), script(policy).replace('{', '')]) {
      expect(() => scriptTokens(broken)).toThrow(/line \d/);
    }
  });

  it.skipIf(!powerShell).each(POLICIES)('is read without an error by PowerShell, with a portal by %s', (_, policy) => {
    expect(parserErrors(script(policy))).toBe('');
    expect(parserErrors(script(policy).replace('{', ''))).not.toBe('');
  });

  it.each(POLICIES)('calls only cmdlets and parameters that Microsoft documents, with a portal by %s', (_, policy) => {
    const source = script(policy);
    for (const { cmdlet, parameters } of calls(scriptTokens(source))) {
      expect(Object.keys(ALLOWED), cmdlet).toContain(cmdlet);
      for (const parameter of parameters) expect(allowed(cmdlet), cmdlet).toContain(parameter);
    }
    const [rules = '', partners = ''] = source.split('$Partners = @(\n');
    for (const key of [...tableKeys(rules, 'Parameters'), ...tableKeys(source, 'Unset')])
      expect(allowed('New-TransportRule')).toContain(key);
    const connectorKeys = [...tableKeys(partners, 'Parameters'), ...tableKeys(source, 'Settings')];
    expect(connectorKeys.length).toBeGreaterThan(5);
    for (const key of connectorKeys) expect(allowed('New-OutboundConnector')).toContain(key);
  });

  it('changes nothing without asking ShouldProcess first, so that -WhatIf shows everything', () => {
    const lines = script(GATEWAY).split('\n');
    let guarded: number | null = null;
    for (const line of lines) {
      const indent = line.search(/\S/);
      if (guarded !== null && indent >= 0 && indent <= guarded && !/^\s*(?:\}|else)/.test(line)) guarded = null;
      if (line.includes('ShouldProcess(')) guarded = indent;
      if (/\b(?:New|Set|Remove|Enable)-(?!StrictMode)[A-Z]/.test(line)) expect(guarded, line).not.toBeNull();
    }
  });

  it('starts in test mode, with connectors off and forwarding as it is', () => {
    const source = script(GATEWAY);
    expect(source).toContain("[string] $Mode = 'Audit'");
    expect(source).toContain("$Settings['Mode'] = $Mode");
    expect(source.match(/Enabled = \$Enforcing/g)).toHaveLength(3);
    expect(source).toMatch(/if \(\$LimitsForwarding -and .*\n\s+Set-RemoteDomain -Identity 'Default'/);
    expect(source).toMatch(/\$LimitsForwarding = \$Enforcing -and \$Backstop -eq 'Enforce' -and \$PilotGroup -eq '' /);
  });

  it('does what Mailward asks for before it enforces what it never saw', () => {
    const source = script(GATEWAY);
    expect(source).toContain("[string] $Backstop = 'Audit'");
    expect(source).toContain("if ($Rule.Backstop -and $Backstop -eq 'Audit') { $Settings['Mode'] = 'Audit' }");
    for (const { name, backstop } of transportRules(GATEWAY)) expect(backstop, name).toBe(name.includes('unreviewed'));
    // A record that says "enforced" while the connector is off would let mail about patients go as it comes.
    expect(source).toContain('if (-not $Enforcing) { Write-Warning');
  });

  it('keeps a message that a rule fails on, where the default would let it go', () => {
    for (const [, policy] of POLICIES) {
      for (const { parameters } of transportRules(policy)) expect(parameters.RuleErrorAction).toBe('Defer');
      expect(script(policy)).not.toContain('Ignore');
    }
  });

  it('asks how mail reaches the gateway before it changes anything', () => {
    expect(script(GATEWAY)).toContain('$NeedsGateway = $true');
    expect(script(MICROSOFT)).toContain('$NeedsGateway = $false');
    const source = script(GATEWAY);
    expect(source.indexOf('throw')).toBeLessThan(source.search(/\b(?:New|Set)-(?:Transport|Outbound)/));
  });

  it('is the same for the same policy, begins with the mark that Windows PowerShell wants, and ends in a line', () => {
    expect(script(GATEWAY)).toBe(script(GATEWAY));
    expect(script(GATEWAY).startsWith('\ufeff<#')).toBe(true);
    expect(script(GATEWAY).endsWith('\n')).toBe(true);
  });
});

describe('the transport rules', () => {
  it.each(POLICIES)('stay within what Exchange takes, with a portal by %s', (_, policy) => {
    const rules = transportRules(policy);
    let characters = 0;
    for (const { name, parameters } of rules) {
      expect(name.length).toBeLessThanOrEqual(64);
      expect(JSON.stringify(parameters).length, name).toBeLessThan(8192);
      for (const [key, value] of Object.entries(parameters)) {
        if (!Array.isArray(value)) continue;
        characters += value.join('').length;
        for (const text of value) expect(text.length, key).toBeLessThanOrEqual(128);
      }
    }
    expect(characters).toBeLessThan(0.8 * EXCHANGE_CHARACTERS);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it('leave out what finds no room, however many rules an organisation adds', () => {
    const customRules = Array.from({ length: 200 }, (_, index) => ({
      id: `rule-${index}`,
      title: 'x',
      category: 'mrn',
      pattern: `STUDY-${'X'.repeat(60)}-${index}-[0-9]{4}`,
    }));
    const portal = { subject: { text: '['.repeat(40) } };
    const rules = transportRules(policyOf({ detection: { customRules }, portal }));
    const lists = rules.flatMap(({ parameters }) => Object.values(parameters).filter((value) => Array.isArray(value)));
    // What a roll-out's documentation says that Mailward takes.
    expect(lists.flat().join('').length).toBeLessThanOrEqual(16_000);
    expect(rules.filter(({ backstop }) => backstop).length).toBeLessThanOrEqual(12);
    for (const { name, parameters } of rules) expect(JSON.stringify(parameters).length, name).toBeLessThan(8192);
  });

  it.each(POLICIES)('all apply to what leaves, and each does something, with a portal by %s', (_, policy) => {
    for (const { name, parameters } of transportRules(policy)) {
      expect(parameters.SentToScope, name).toBe('NotInOrganization');
      expect(Object.keys(parameters).join(' '), name).toMatch(/RouteMessage|ApplyRights|RejectMessage/);
    }
  });

  it('treat what a phone marked unscanned like what bears no review at all', () => {
    const backstop = transportRules(GATEWAY).filter(({ name }) => name.includes('unreviewed'));
    expect(backstop.length).toBeGreaterThan(4);
    for (const { parameters } of backstop) {
      expect(parameters.ExceptIfHeaderMatchesMessageHeader).toBe('X-Mailward-Review');
      const [pattern = ''] = parameters.ExceptIfHeaderMatchesPatterns as string[];
      const reviewed = new RegExp(pattern);
      const header = (level: string, version = '7') => `v=1; exposure=${level}; policy=${version}; unread=0; id=x`;
      for (const level of ['none', 'possible', 'phi', 'sensitive']) expect(header(level)).toMatch(reviewed);
      expect(header('unscanned')).not.toMatch(reviewed);
      // A version is an organisation's own words, and never counts as a review.
      expect(header('unscanned', 'exposure=none')).not.toMatch(reviewed);
    }
  });

  it('look into attachments too, and take one that nobody can read for one about a patient', () => {
    const conditions = transportRules(GATEWAY).flatMap(({ parameters }) => Object.keys(parameters));
    for (const condition of [
      'AttachmentMatchesPatterns',
      'AttachmentIsPasswordProtected',
      'AttachmentIsUnsupported',
      // One that is too large or takes too long is not read at all.
      'AttachmentProcessingLimitExceeded',
    ])
      expect(conditions).toContain(condition);
  });

  it('look for the tag as it is written, whatever it is written with', () => {
    const tag = '[(secure)]*$';
    const policy = policyOf({ portal: { subject: { text: tag } } });
    const [rule] = transportRules(policy).filter(({ name }) => name.endsWith('portal by tag'));
    const [pattern = ''] = (rule?.parameters.SubjectMatchesPatterns ?? []) as string[];
    expect(`Results ${tag}`).toMatch(new RegExp(pattern));
    expect('Results secure').not.toMatch(new RegExp(pattern));
  });

  it.each(POLICIES)('lead S/MIME to the gateway where any domain has it, with a portal by %s', (_, policy) => {
    const smimeOf = (domains: string[]) =>
      transportRules({ ...policy, smime: { ...policy.smime, domains } }).filter(({ name }) => name.includes('S/MIME'));
    expect(smimeOf([])).toEqual([]);
    expect(smimeOf(['payer.example']).map(({ onlyRoutes, parameters }) => ({ onlyRoutes, ...parameters }))).toEqual([
      {
        onlyRoutes: true,
        SentToScope: 'NotInOrganization',
        RuleErrorAction: 'Defer',
        HeaderContainsMessageHeader: 'X-Mailward-Route',
        HeaderContainsWords: ['smime'],
        RouteMessageOutboundConnector: { variable: 'RouteThrough' },
      },
    ]);
    const source = script({ ...policy, smime: { ...policy.smime, domains: ['payer.example'] } });
    expect(source).toContain('$NeedsGateway = $true');
  });

  it('say by the header too what the tag says, also where all mail goes through the gateway', () => {
    const byTag = (policy: Policy) => transportRules(policy).find(({ name }) => name.endsWith('portal by tag'));
    expect(byTag(GATEWAY)?.onlyRoutes).toBe(false);
    expect(byTag(GATEWAY)?.parameters).toMatchObject({ SetHeaderName: 'X-Mailward-Route', SetHeaderValue: 'portal' });
    // Somebody wrote the answer on a phone, and the backstop leaves it to this rule.
    const policy = policyOf({ portal: { subject: { text: '+encrypt+', place: 'end' } } });
    const [pattern = ''] = (byTag(policy)?.parameters.SubjectMatchesPatterns ?? []) as string[];
    expect('Re: +encrypt+ Lab results').toMatch(new RegExp(pattern));
    for (const way of [MICROSOFT, NONE]) expect(byTag(way)?.parameters).not.toHaveProperty('SetHeaderName');
  });

  it('require TLS for what asks for it by its route, and for what is encrypted and asks for it besides', () => {
    for (const policy of [GATEWAY, NONE]) {
      const rules = transportRules(policy).filter(
        ({ parameters }) => parameters.RouteMessageOutboundRequireTls === true,
      );
      expect(
        rules.map(({ parameters: { HeaderContainsMessageHeader: name, HeaderContainsWords: words } }) => [name, words]),
      ).toEqual([
        ['X-Mailward-Route', ['tls']],
        ['X-Mailward-TLS', ['required']],
      ]);
      expect(rules.every(({ onlyRoutes, backstop }) => !onlyRoutes && !backstop)).toBe(true);
    }
  });

  it('refuse what nothing can protect, where there is no portal', () => {
    for (const { name, parameters } of transportRules(NONE)) {
      if (!name.includes('TLS')) expect(parameters.RejectMessageReasonText, name).toMatch(/^Not sent\./);
    }
  });
});

describe('the connectors to partners', () => {
  const connector = (domain: string) =>
    partnerConnectors(RECORDS).find((candidate) => candidate.domain === domain)?.parameters;

  it('exist for the domains whose TLS the organisation enforces, and for no other', () => {
    expect(partnerConnectors(RECORDS).map(({ domain }) => domain)).toEqual([
      'dane.example',
      'hosted.example',
      'lakeside.example',
    ]);
    expect(partnerConnectors(NO_DOMAIN_RECORDS)).toEqual([]);
  });

  it('check whose server it is by the name that its servers have in common', () => {
    expect(connector('lakeside.example')).toMatchObject({
      TlsSettings: 'DomainValidation',
      TlsDomain: '*.lakeside.example',
    });
    expect(connector('hosted.example')).toMatchObject({ TlsDomain: 'hosted.mail.elsewhere.example' });
    expect(connector('dane.example')).toMatchObject({ TlsSettings: 'EncryptionOnly', SmtpDaneMode: 'Mandatory' });
  });

  it.each([
    [['aspmx.l.google.com', 'alt1.aspmx.l.google.com', 'alt2.aspmx.l.google.com.'], '*.l.google.com'],
    [['MX1.a.partner.example', 'mx2.b.partner.example'], '*.partner.example'],
    [['mx.partner.example', 'mx.partner.example'], 'mx.partner.example'],
    [['mx1.co.uk', 'mx2.co.uk'], null],
    [['partner.example', 'mx.partner.example'], null],
    [['mx.one.example', 'mx.two.example'], null],
    [['co.uk'], null],
    [['192.0.2.1', '192.0.2.2'], null],
    [[], null],
  ])('take of the servers %j the name %s, and are not made where there is none', (mx, name) => {
    const records = readDomainRecords({
      checked: '2026-11-22T00:00:00Z',
      domains: { 'partner.example': { mx, starttls: 'TLSv1.3', certificate: 'valid', enforced: true } },
    });
    const connectors = partnerConnectors(records);
    expect(connectors.map(({ parameters }) => [parameters.TlsSettings, parameters.TlsDomain])).toEqual(
      name === null ? [] : [['DomainValidation', name]],
    );
    expect(withoutConnector(records)).toEqual(name === null ? ['partner.example'] : []);
    expect(enforcedByExchange(records).domains.get('partner.example')?.enforced).toBe(name !== null);
    expect(script(GATEWAY, records)).toContain(`$Unenforced = @(${name === null ? "'partner.example'" : ''})\n`);
  });

  it('have names of their own, however long and alike the domains are', () => {
    const record = { mx: ['mx.partner.example'], starttls: 'TLSv1.3', certificate: 'valid', enforced: true };
    const long = 'cardiology-and-vascular-department.regional-health-';
    const connectors = partnerConnectors(
      readDomainRecords({
        checked: '2026-11-22T00:00:00Z',
        domains: { [`${long}authority.example`]: record, [`${long}network.example`]: record, 'a.example': record },
      }),
    );
    const names = connectors.flatMap(({ name, remoteName }) => [name, remoteName]);
    expect(new Set(names).size).toBe(6);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(64);
    expect(names).toContain('Mailward: TLS a.example');
  });

  it('are for the domain itself and not for its subdomains', () => {
    for (const { domain, parameters } of partnerConnectors(RECORDS))
      expect(parameters.RecipientDomains).toEqual([domain]);
  });
});

describe('a string for PowerShell', () => {
  const NASTY = [
    "O'Neill",
    'O’Neill’s “Clinic”',
    "'; Remove-TransportRule * #",
    '‘); Remove-Mailbox x; (‛',
    '$(Remove-Mailbox x)',
    '`" $env:PATH',
    "x\n'@\nRemove-Mailbox x",
    'a\u2028b\u202ec',
    "''''",
  ];

  it.each(NASTY)('is one string that says the same: %j', (text) => {
    const [only, ...more] = scriptTokens(quoted(text));
    expect(more).toEqual([]);
    expect(only?.kind).toBe('string');
    expect(said(only?.text ?? '')).toBe(text.replace(/[\n\u2028\u202e]/g, ' '));
  });

  it('is one string whatever it says', () => {
    const character = fc.constantFrom(...'\'‘’‚‛"“”`$(){}@#;|&\n\r\t a-Z0\u2028\u200f');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
        const tokens = scriptTokens(quoted(characters.join('')));
        expect(tokens.map(({ kind }) => kind)).toEqual(['string']);
        expect(tokens[0]?.text).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it.each(NASTY)('keeps a policy that says %j from adding anything to the script', (text) => {
    const ascii =
      text
        .replace(/[^!-~ ]/g, '')
        .trim()
        .slice(0, 38) || 'x';
    const policy = policyOf({
      version: text.slice(0, 40),
      organisation: { name: text, domains: ['northfield-clinic.example'] },
      detection: { customTerms: [{ term: text, category: 'condition' }] },
      portal: { subject: { text: ascii }, header: { name: 'X-Portal', value: ascii.replace(/ /g, '_') } },
    });
    const ordinary = calls(scriptTokens(script(policyOf({}))));
    expect(calls(scriptTokens(script(policy)))).toEqual(ordinary);
  });
});
