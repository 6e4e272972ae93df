import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const DARK_SCHEME = '(prefers-color-scheme: dark)';
/** Relative luminance below which white text reads better than black (WCAG 2, where both have the same contrast). */
const DARK_BELOW = 0.179;

/** Fluent's light or dark theme, as Outlook looks now; as the system looks where Outlook does not say. */
export function useTheme(): Theme {
  const [dark, setDark] = useState(() => isDark(Office.context.officeTheme));
  useEffect(() => {
    const scheme = matchMedia(DARK_SCHEME);
    const followScheme = () => setDark(isDark(Office.context.officeTheme));
    scheme.addEventListener('change', followScheme);
    const unfollow = followOfficeTheme((theme) => setDark(isDark(theme)));
    return () => {
      scheme.removeEventListener('change', followScheme);
      unfollow();
    };
  }, []);
  return dark ? webDarkTheme : webLightTheme;
}

function isDark(theme: Office.OfficeTheme | undefined): boolean {
  const background = luminance(theme?.bodyBackgroundColor ?? '');
  return background === null ? matchMedia(DARK_SCHEME).matches : background < DARK_BELOW;
}

/** Relative luminance of `#rrggbb` (WCAG 2), or null for anything else. */
function luminance(color: string): number | null {
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color)?.slice(1);
  if (channels === undefined) return null;
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const value = Number.parseInt(channel, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Mailbox 1.14 tells of a new theme; elsewhere the pane keeps the look it opened with. */
function followOfficeTheme(changed: (theme: Office.OfficeTheme | undefined) => void): () => void {
  const event = Office.EventType?.OfficeThemeChanged;
  const { mailbox } = Office.context;
  if (event === undefined || mailbox?.addHandlerAsync === undefined) return () => {};
  try {
    mailbox.addHandlerAsync(event, ({ officeTheme }: Office.OfficeThemeChangedEventArgs) => changed(officeTheme));
  } catch {
    return () => {};
  }
  return () => mailbox.removeHandlerAsync(event);
}
