import type { DomainRecords, Policy } from '../../core/index.ts';
import { partnerConnectors, withoutConnector } from './partner-connectors.ts';
import { hashTable, type PowerShellValue, quoted } from './powershell.ts';
import { BODY, HEAD, OPENING } from './script-parts.ts';
import { OWN_PREFIX, transportRules, usesGateway } from './transport-rules.ts';

/** Windows PowerShell 5.1 takes a script for the computer's own character set unless it begins with this mark. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The PowerShell script that makes, changes or removes everything Mailward needs in Exchange Online. It knows its own rules,
 * connectors and remote domains by their names, so it can be run again at any time. Everything of the policy is in the
 * tables at its top, quoted; the rest is the same for every organisation.
 */
export function exchangeScript(policy: Policy, records: DomainRecords): string {
  const connectors = partnerConnectors(records);
  return [
    BYTE_ORDER_MARK + HEAD,
    `$Prefix = ${quoted(OWN_PREFIX)}`,
    `$NeedsGateway = ${usesGateway(policy) ? '$true' : '$false'}`,
    OPENING,
    `$Rules = @(\n${transportRules(policy)
      .map(({ name, onlyRoutes, backstop, parameters }) =>
        entry({ Name: name, OnlyRoutes: onlyRoutes, Backstop: backstop }, parameters),
      )
      .join('\n')}\n)`,
    `$Partners = @(\n${connectors
      .map(({ name, domain, remoteName, parameters }) =>
        entry({ Name: name, Domain: domain, RemoteName: remoteName }, parameters),
      )
      .join('\n')}\n)`,
    `$Unenforced = @(${withoutConnector(records).map(quoted).join(', ')})`,
    BODY,
    '',
  ].join('\n');
}

function entry(
  about: Readonly<Record<string, PowerShellValue>>,
  parameters: Readonly<Record<string, PowerShellValue>>,
): string {
  const table = hashTable(about, '  ');
  return `  ${table.slice(0, -'\n  }'.length)}\n    Parameters = ${hashTable(parameters, '    ')}\n  }`;
}
