/** The function that Google calls every hour; main.ts has it. */
const HANDLER = 'onSweep';

/** Whether the user has the hourly trigger. Throws without the scope script.scriptapp. */
export function hasHourlyTrigger(): boolean {
  return ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === HANDLER);
}

/** Installs the trigger once, however often it is called; add-ons may run at most every hour. */
export function installHourlyTrigger(): void {
  if (!hasHourlyTrigger()) ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
}

/** Takes the user's hourly trigger away. */
export function removeHourlyTrigger(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === HANDLER) ScriptApp.deleteTrigger(trigger);
  }
}
