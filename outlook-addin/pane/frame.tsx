import { FluentProvider, makeStaticStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import type { Language } from '../../core/index.ts';
import { useTheme } from './use-theme.ts';

const usePageStyles = makeStaticStyles([
  { body: { margin: 0 } },
  // Where the system forces its own colours, a link that is a button has nothing else to tell it from text.
  '@media (forced-colors: active) { button.fui-Link { text-decoration-line: underline; } }',
]);

const useStyles = makeStyles({
  page: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    minHeight: '100vh',
    // Lines longer than this are hard to read; a pane pulled wide keeps them short.
    maxWidth: '560px',
    padding: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalXL },
  title: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The page around everything: theme, language, and the landmarks that screen readers go by. */
export function Frame({
  language,
  busy,
  children,
  foot,
}: {
  readonly language: Language;
  readonly busy: boolean;
  readonly children: ReactNode;
  readonly foot: ReactNode;
}) {
  usePageStyles();
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={useTheme()} dir={direction()}>
      <div className={styles.page}>
        <main className={styles.main} aria-busy={busy}>
          <h1 className={styles.title}>Mailward</h1>
          {children}
        </main>
        {foot}
      </div>
    </FluentProvider>
  );
}

/** Fluent writes a direction of its own, which would hide that of the page. */
function direction(): 'ltr' | 'rtl' {
  return getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr';
}
