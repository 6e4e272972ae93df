/** Outlook's narrowest pane at a zoom of 200 %: what stands side by side elsewhere stands one above the other. */
export const NARROW = '@media (max-width: 240px)';
