import { cardLabels, decisionLine, homeLabels, NO_WISH } from '../core/index.ts';
import { ship } from './audit/trail.ts';
import { homeCard } from './cards/home-card.ts';
import type { Card } from './cards/message-card.ts';
import type { View } from './check.ts';
import { during, logFailure } from './failure.ts';
import { chooseLanguage, spokenLanguages } from './language.ts';
import { recentDecisions } from './recent-decisions.ts';
import type { Outcome } from './send.ts';
import { currentSetting } from './setting.ts';
import { startSweep, stopSweep, sweepStatus } from './sweep/switch.ts';

/** The card where no message is being written. */
export async function home({ language, timeZone, writing }: View): Promise<Card> {
  const { policy } = await during('policy', () => currentSetting(NO_WISH));
  await ship();
  return homeCard(cardLabels(language), homeLabels(language), {
    policy,
    decisions: recentDecisions().map((decision) => decisionLine(decision, language, timeZone)),
    canSwitch: spokenLanguages().length > 1,
    sweep: sweepStatus(policy),
    parameters: { draft: null, digest: null, writing },
  });
}

/** Shows the home card in the other language, and every card from now on. */
export function switchLanguage(view: View): Promise<Outcome> {
  const language = view.language === 'es' ? 'en' : 'es';
  return changed(view, { ...view, language }, () => chooseLanguage(language));
}

/** Starts the hourly look, whose notes are written in the language of this card. */
export function switchSweepOn(view: View): Promise<Outcome> {
  return changed(view, view, () => {
    if (!currentSetting(NO_WISH).policy.gmail.sweep.enabled) return;
    startSweep(Date.now(), view.language, view.timeZone);
  });
}

/** Ends the hourly look. */
export function switchSweepOff(view: View): Promise<Outcome> {
  return changed(view, view, stopSweep);
}

/** The home card after a change, or as it was and a notice that nothing has changed. */
async function changed(before: View, after: View, change: () => void): Promise<Outcome> {
  try {
    change();
  } catch (error) {
    logFailure(error);
    return { card: await home(before), notice: homeLabels(before.language).notKept };
  }
  return { card: await home(after), notice: null };
}
