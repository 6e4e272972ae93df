import { mergeClasses } from '@fluentui/react-components';
import { ArrowDownFilled, ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { LockClosedFilled, LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { LockOpenFilled, LockOpenRegular } from '@fluentui/react-icons/svg/lock-open';
import { QuestionCircleFilled, QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { WarningFilled, WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { HopVerdict } from '../../../core/index.ts';
import { useToneIcon } from '../tone-styles.ts';

const LOOKS = {
  encrypted: { Known: LockClosedFilled, Claimed: LockClosedRegular, tone: 'informative' },
  weak: { Known: WarningFilled, Claimed: WarningRegular, tone: 'caution' },
  'likely-plain': { Known: LockOpenFilled, Claimed: LockOpenRegular, tone: 'caution' },
  'not-recorded': { Known: QuestionCircleFilled, Claimed: QuestionCircleRegular, tone: 'neutral' },
  internal: { Known: ArrowDownFilled, Claimed: ArrowDownRegular, tone: 'neutral' },
} as const;

/**
 * What became of a message on one hop, as a shape. A claim is an outline without the colour of what is known, since
 * anybody can write one. The sentence beside it says the same, so it is silent to a screen reader.
 */
export function HopIcon({
  verdict,
  claim,
  className,
}: {
  readonly verdict: HopVerdict;
  readonly claim: boolean;
  readonly className?: string;
}) {
  const tones = useToneIcon();
  const { Known, Claimed, tone } = LOOKS[verdict];
  const Shape = claim ? Claimed : Known;
  return <Shape aria-hidden="true" className={mergeClasses(tones[claim ? 'neutral' : tone], className)} />;
}
