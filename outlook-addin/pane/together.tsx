import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  block: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    ':empty': { display: 'none' },
  },
});

/** Parts that belong to one another stand closer than sections do; with none of them there is no gap either. */
export function Together({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().block}>{children}</div>;
}
