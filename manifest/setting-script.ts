/**
 * The script that hands a deployed setting to an add-in: setting.js beside Outlook's, Setting.js beside Gmail's. Nothing but
 * ASCII, because classic Outlook's runtime knows neither a character set nor line separators inside strings.
 */
export function settingScript(setting: unknown): string {
  const json = JSON.stringify(setting).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `var MAILWARD_SETTING = ${json};\n`;
}
