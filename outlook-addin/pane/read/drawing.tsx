import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { HopIcon } from './hop-icon.tsx';
import type { Journey, Leg, Station } from './journey.ts';

const useStyles = makeStyles({
  drawing: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  station: {
    ...typographyStyles.caption1Strong,
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
  own: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  leg: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '28px',
    marginInlineStart: tokens.spacingHorizontalL,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
    fontSize: '20px',
  },
  claim: { borderInlineStartStyle: 'dashed' },
  gap: { borderInlineStartStyle: 'dotted', borderInlineStartColor: tokens.colorNeutralStroke1 },
});

/**
 * The way in one look: a box for each mail system, and between two of them what became of the message there. A dashed
 * line stands for a claim. The list under it says the same in words, so it is silent to a screen reader.
 */
export function Drawing({ journey: { start, legs } }: { readonly journey: Journey }) {
  const styles = useStyles();
  return (
    <div className={styles.drawing} aria-hidden="true" data-drawing="">
      <StationBox station={start} />
      {legs.map((leg, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a way has an order and is never sorted
        <LegAndStation key={index} leg={leg} />
      ))}
    </div>
  );
}

function LegAndStation({ leg: { verdict, claim, to } }: { readonly leg: Leg }) {
  const styles = useStyles();
  return (
    <>
      <span
        className={mergeClasses(styles.leg, claim && styles.claim, verdict === null && styles.gap)}
        data-verdict={verdict ?? 'gap'}
      >
        {verdict !== null && <HopIcon verdict={verdict} claim={claim} />}
      </span>
      <StationBox station={to} />
    </>
  );
}

function StationBox({ station: { name, own } }: { readonly station: Station }) {
  const styles = useStyles();
  return <bdi className={mergeClasses(styles.station, own && styles.own)}>{name ?? '?'}</bdi>;
}
