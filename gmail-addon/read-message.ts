import { cardLabels, describeTransport, NO_WISH, transportLabels, transportReport } from '../core/index.ts';
import type { Card } from './cards/message-card.ts';
import { transportCard } from './cards/transport-card.ts';
import { unreadableCard } from './cards/unreadable-card.ts';
import { during, logFailure } from './failure.ts';
import { type MessageEvent, readOpenedHeaders } from './gmail/opened-message.ts';
import { displayLanguage } from './language.ts';
import { currentSetting } from './setting.ts';

/** The card beside a message that is read: how it came. Anything thrown becomes a card that says so. */
export async function readMessage(event?: MessageEvent): Promise<Card> {
  const language = displayLanguage(event);
  const labels = transportLabels(language);
  try {
    const { policy, domains, now } = await during('policy', () => currentSetting(NO_WISH));
    const headers = await during('read', () => readOpenedHeaders(event));
    return await during('review', () => {
      const report = transportReport(headers, { policy, domains, now });
      const description = describeTransport(report, language);
      return transportCard(labels, { report, description, policy: cardLabels(language).policy(policy) });
    });
  } catch (error) {
    return unreadableCard(labels, logFailure(error));
  }
}
