import { makeStyles, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ words: { ...typographyStyles.body1Strong, margin: 0 } });

/** What is left to do in Outlook; '' for nothing. Always there, so that its first words are announced. */
export function NextStep({ words }: { readonly words: string }) {
  const styles = useStyles();
  return (
    <p className={styles.words} role="status">
      {words}
    </p>
  );
}
