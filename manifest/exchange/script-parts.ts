/** What the script says of itself, and what it can be told. Nothing here is of a policy, so nothing has to be quoted. */
export const HEAD = `<#
.SYNOPSIS
Makes Mailward's rules, connectors and settings in Exchange Online, changes them to this roll-out's, or removes them.
.DESCRIPTION
Needs the module ExchangeOnlineManagement and a connection (Connect-ExchangeOnline). Starts in test mode: rules only write
down what they would do, connectors are switched off, automatic forwarding stays as it is. Never tried against a live
tenant by its authors; run it with -WhatIf first.
.PARAMETER Mode
Audit (the default) only writes down; Enforce does what Mailward asks for in header and tag, and enforces TLS to partners.
.PARAMETER Backstop
What happens to mail that Mailward never saw and that looks as if it were about a patient: Audit (the default) only writes
down, Enforce protects it. Forwarding is limited with Enforce, and without a pilot group.
.PARAMETER PilotGroup
The address of a group: the rules then apply to mail from its members alone.
.PARAMETER GatewayHost
The host name at which the encrypting gateway takes mail. Messages for the portal of a gateway and for S/MIME are then sent
there.
.PARAMETER AllMailUsesGateway
Says that another connector already sends all outside mail through the gateway, which acts on the header itself.
.PARAMETER OwaPolicy
The mailbox policy of Outlook on the web on which sending waits for add-ins.
.PARAMETER Remove
Removes what the script made. What forbids automatic forwarding stays, because taking it back would open a door.
.EXAMPLE
./mailward.ps1 -WhatIf
.EXAMPLE
./mailward.ps1 -Mode Enforce -PilotGroup pilot@clinic.example
.EXAMPLE
./mailward.ps1 -Mode Enforce -Backstop Enforce
#>
#Requires -Version 5.1
[CmdletBinding(SupportsShouldProcess)]
param(
  [ValidateSet('Audit', 'Enforce')]
  [string] $Mode = 'Audit',
  [ValidateSet('Audit', 'Enforce')]
  [string] $Backstop = 'Audit',
  [string] $PilotGroup = '',
  [ValidatePattern('^$|^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$')]
  [string] $GatewayHost = '',
  [switch] $AllMailUsesGateway,
  [string] $OwaPolicy = 'Mailward',
  [switch] $Remove
)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
`;

/** What is asked for before anything is changed. */
export const OPENING = `$GatewayConnector = $Prefix + 'gateway'
$Enforcing = $Mode -eq 'Enforce'
$LimitsForwarding = $Enforcing -and $Backstop -eq 'Enforce' -and $PilotGroup -eq '' -and -not $Remove

if (-not (Get-Command -Name 'Get-TransportRule' -ErrorAction SilentlyContinue)) {
  throw 'Not connected. Run Connect-ExchangeOnline first.'
}
if ($NeedsGateway -and -not $Remove -and ($GatewayHost -eq '') -eq (-not $AllMailUsesGateway)) {
  throw 'This policy needs an encrypting gateway, for the portal or for S/MIME. Say how mail reaches it: either -GatewayHost NAME or -AllMailUsesGateway.'
}
if (-not $NeedsGateway) { $GatewayHost = '' }
$RouteThrough = $null
if ($GatewayHost -ne '') { $RouteThrough = $GatewayConnector }
`;

/** What is done with the tables of rules and partners. */
export const BODY = `
# What an earlier run may have set and this one does not.
$Unset = @{
  ApplyRightsProtectionTemplate = $null
  ExceptIfSubjectMatchesPatterns = $null
  FromMemberOf = $null
  PrependSubject = $null
  RejectMessageEnhancedStatusCode = $null
  RejectMessageReasonText = $null
  RouteMessageOutboundConnector = $null
  SetHeaderName = $null
  SetHeaderValue = $null
}

$OwnRules = @(Get-TransportRule -ResultSize Unlimited | Where-Object { $_.Name.StartsWith($Prefix) } | ForEach-Object { $_.Name })
$OwnConnectors = @(Get-OutboundConnector | Where-Object { $_.Name.StartsWith($Prefix) } | ForEach-Object { $_.Name })
$RemoteDomains = @(Get-RemoteDomain)
$OwnDomains = @($RemoteDomains | Where-Object { $_.Name.StartsWith($Prefix) } | ForEach-Object { $_.Name })
$OwaPolicies = @(Get-OwaMailboxPolicy | ForEach-Object { $_.Name })

if ($Remove) {
  $Rules = @()
  $Partners = @()
}

# Where all mail goes through the gateway, a rule that only leads there has nothing to do, and a connector to a partner would
# lead past it: the gateway then has to demand TLS for these domains.
if ($NeedsGateway -and $AllMailUsesGateway) {
  $Rules = @($Rules | Where-Object { -not $_.OnlyRoutes })
  foreach ($Partner in $Partners) { Write-Warning ('Demand TLS at the gateway for ' + $Partner.Domain) }
  $Partners = @()
}

# Connectors come before the rules that name them.
if ($GatewayHost -ne '' -and -not $Remove) {
  $Settings = @{
    Enabled = $true
    IsTransportRuleScoped = $true
    SmartHosts = @($GatewayHost)
    TlsDomain = $GatewayHost
    TlsSettings = 'DomainValidation'
    UseMXRecord = $false
  }
  if ($PSCmdlet.ShouldProcess($GatewayConnector, 'Make or change connector')) {
    if ($OwnConnectors -contains $GatewayConnector) { Set-OutboundConnector -Identity $GatewayConnector @Settings }
    else { New-OutboundConnector -Name $GatewayConnector -ConnectorType Partner @Settings }
  }
}
if (-not $Remove) {
  foreach ($Domain in $Unenforced) {
    Write-Warning ('No connector enforces TLS to ' + $Domain + ': its mail servers have no name in common. Mailward does not count on it.')
  }
}
foreach ($Partner in $Partners) {
  if (-not $Enforcing) { Write-Warning ('Nothing enforces TLS yet; its record must not say so: ' + $Partner.Domain) }
  $Settings = $Partner.Parameters
  if ($PSCmdlet.ShouldProcess($Partner.Name, 'Make or change connector')) {
    if ($OwnConnectors -contains $Partner.Name) { Set-OutboundConnector -Identity $Partner.Name @Settings }
    else { New-OutboundConnector -Name $Partner.Name @Settings }
  }
}

$Priority = 0
foreach ($Rule in $Rules) {
  $Settings = $Rule.Parameters.Clone()
  $Settings['Mode'] = $Mode
  if ($Rule.Backstop -and $Backstop -eq 'Audit') { $Settings['Mode'] = 'Audit' }
  $Settings['Priority'] = $Priority
  if ($null -eq $Settings['RouteMessageOutboundConnector']) { $Settings.Remove('RouteMessageOutboundConnector') }
  if ($PilotGroup -ne '') { $Settings['FromMemberOf'] = $PilotGroup }
  if ($PSCmdlet.ShouldProcess($Rule.Name, 'Make or change rule')) {
    if ($OwnRules -contains $Rule.Name) {
      foreach ($Name in $Unset.Keys) { if (-not $Settings.ContainsKey($Name)) { $Settings[$Name] = $null } }
      Set-TransportRule -Identity $Rule.Name @Settings
      Enable-TransportRule -Identity $Rule.Name
    } else {
      New-TransportRule -Name $Rule.Name @Settings
    }
  }
  $Priority = $Priority + 1
}

# Rules go before the connectors that they name.
$Wanted = @($Rules | ForEach-Object { $_.Name })
foreach ($Name in $OwnRules) {
  if ($Wanted -notcontains $Name -and $PSCmdlet.ShouldProcess($Name, 'Remove rule')) {
    Remove-TransportRule -Identity $Name -Confirm:$false
  }
}
$Wanted = @($Partners | ForEach-Object { $_.Name })
if ($GatewayHost -ne '' -and -not $Remove) { $Wanted = $Wanted + @($GatewayConnector) }
foreach ($Name in $OwnConnectors) {
  if ($Wanted -notcontains $Name -and $PSCmdlet.ShouldProcess($Name, 'Remove connector')) {
    Remove-OutboundConnector -Identity $Name -Confirm:$false
  }
}

# Automatic forwarding leaves no draft that anybody could check: only where TLS is enforced, and nowhere else.
$Wanted = @()
foreach ($Partner in $Partners) {
  $Name = $Partner.RemoteName
  $Wanted = $Wanted + @($Name)
  $Others = @($RemoteDomains | Where-Object { $_.DomainName -eq $Partner.Domain -and $_.Name -ne $Name })
  if ($Others.Count -gt 0) {
    Write-Warning ('A remote domain for ' + $Partner.Domain + ' exists already; it stays as it is.')
  } elseif ($LimitsForwarding -and $PSCmdlet.ShouldProcess($Partner.Domain, 'Allow automatic forwarding')) {
    if ($OwnDomains -notcontains $Name) { New-RemoteDomain -Name $Name -DomainName $Partner.Domain }
    Set-RemoteDomain -Identity $Name -AutoForwardEnabled $true
  }
}
foreach ($Name in $OwnDomains) {
  if ($Wanted -notcontains $Name -and $PSCmdlet.ShouldProcess($Name, 'Remove remote domain')) {
    Remove-RemoteDomain -Identity $Name -Confirm:$false
  }
}
if ($LimitsForwarding -and $PSCmdlet.ShouldProcess('all other domains', 'Forbid automatic forwarding')) {
  Set-RemoteDomain -Identity 'Default' -AutoForwardEnabled $false
  $Forwarding = 'Off'
  if ($Partners.Count -gt 0) { $Forwarding = 'On' }
  Set-HostedOutboundSpamFilterPolicy -Identity 'Default' -AutoForwardingMode $Forwarding
}

if ($Remove) {
  if ($OwaPolicies -contains 'Mailward' -and $PSCmdlet.ShouldProcess('Mailward', 'Remove mailbox policy')) {
    Remove-OwaMailboxPolicy -Identity 'Mailward' -Confirm:$false
  }
} elseif ($PSCmdlet.ShouldProcess($OwaPolicy, 'Let sending wait for add-ins')) {
  if ($OwaPolicies -notcontains $OwaPolicy) { New-OwaMailboxPolicy -Name $OwaPolicy }
  Set-OwaMailboxPolicy -Identity $OwaPolicy -OnSendAddinsEnabled $true
}

if ($Remove) { Write-Output 'Removed. Automatic forwarding is as strict as before.' }
else { Write-Output ('Done in mode ' + $Mode + ': ' + @($Rules).Count + ' rules, ' + @($Partners).Count + ' partner connectors.') }`;
