import { makeStyles, tokens } from '@fluentui/react-components';

/** Fluent's colours for the four tones: behind a verdict, and for the icon beside a line. */
export const useToneSurface = makeStyles({
  neutral: { backgroundColor: tokens.colorNeutralBackground3 },
  informative: { backgroundColor: tokens.colorBrandBackground2 },
  caution: { backgroundColor: tokens.colorStatusWarningBackground1 },
  danger: { backgroundColor: tokens.colorStatusDangerBackground1 },
});

export const useToneIcon = makeStyles({
  neutral: { color: tokens.colorNeutralForeground3 },
  informative: { color: tokens.colorBrandForeground1 },
  caution: { color: tokens.colorStatusWarningForeground3 },
  danger: { color: tokens.colorStatusDangerForeground1 },
});
