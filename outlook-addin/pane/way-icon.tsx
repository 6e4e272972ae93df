import { MailFilled } from '@fluentui/react-icons/svg/mail';
import { ProhibitedFilled } from '@fluentui/react-icons/svg/prohibited';
import type { Icon } from '../../core/index.ts';
import { Mark } from './mark.tsx';

/** Fluent has no envelope with a lock; this one is drawn on its 20-unit grid. */
const ENVELOPE_WITH_LOCK =
  'M2 6.5A2.5 2.5 0 0 1 4.5 4H15.5A2.5 2.5 0 0 1 18 6.5V6.8L10 11L2 6.8ZM2 7.95L10 12.15L18 7.95V9.2A3.5 3.5 0 0 0 12 11.9V12.2A2 2 0 0 0 11 14V16H4.5A2.5 2.5 0 0 1 2 13.5ZM13.25 13V12A2.25 2.25 0 0 1 17.75 12V13H18A1 1 0 0 1 19 14V17.5A1 1 0 0 1 18 18.5H13A1 1 0 0 1 12 17.5V14A1 1 0 0 1 13 13ZM14.5 13H16.5V12A1 1 0 0 0 14.5 12Z';

/** How a message goes, as a shape; the sentence beside it says the same, so it is silent to a screen reader. */
export function WayIcon({ icon }: { readonly icon: Icon }) {
  switch (icon) {
    case 'envelope':
      return <MailFilled aria-hidden="true" />;
    case 'lock':
      return (
        <svg viewBox="0 0 20 20" width="1em" height="1em" fill="currentColor" aria-hidden="true">
          <path d={ENVELOPE_WITH_LOCK} fillRule="evenodd" />
        </svg>
      );
    case 'shield':
      return <Mark />;
    case 'stop':
      return <ProhibitedFilled aria-hidden="true" />;
  }
}
