import { mergeClasses } from '@fluentui/react-components';
import { ArrowDownFilled } from '@fluentui/react-icons/svg/arrow-down';
import { LockClosedFilled } from '@fluentui/react-icons/svg/lock-closed';
import { LockOpenFilled } from '@fluentui/react-icons/svg/lock-open';
import { QuestionFilled } from '@fluentui/react-icons/svg/question';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { HopVerdict } from '../../../core/index.ts';
import { useToneIcon } from '../tone-styles.ts';

const LOOKS = {
  encrypted: { Shape: LockClosedFilled, tone: 'informative' },
  weak: { Shape: WarningFilled, tone: 'caution' },
  'likely-plain': { Shape: LockOpenFilled, tone: 'caution' },
  'not-recorded': { Shape: QuestionFilled, tone: 'neutral' },
  internal: { Shape: ArrowDownFilled, tone: 'neutral' },
} as const;

/** What became of a message on one hop, as a shape; the sentence beside it says the same, so it is silent to a screen reader. */
export function HopIcon({ verdict, className }: { readonly verdict: HopVerdict; readonly className?: string }) {
  const tones = useToneIcon();
  const { Shape, tone } = LOOKS[verdict];
  return <Shape aria-hidden="true" className={mergeClasses(tones[tone], className)} />;
}
