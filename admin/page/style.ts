/** The page's style: Fluent 2's colours for text, light and dark by the reader's own setting, black on white on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#242424, #ffffff);
  --quiet: light-dark(#616161, #adadad);
  --paper: light-dark(#ffffff, #1f1f1f);
  --panel: light-dark(#f5f5f5, #292929);
  --line: light-dark(#d1d1d1, #666666);
  --chart-1: light-dark(#0f6cbd, #62abf5);
  --chart-2: light-dark(#bc4b09, #faa06b);
  --chart-3: light-dark(#0e700e, #54b054);
  --chart-4: light-dark(#b10e1c, #dc626d);
  --chart-5: light-dark(#7160e8, #a3a5ff);
  --chart-6: light-dark(#616161, #adadad);
}
body {
  margin: 0 auto; padding: 32px 24px; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 14px/20px "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", sans-serif;
}
h1 { font-size: 28px; line-height: 36px; margin: 0 0 8px; }
h2 { font-size: 20px; line-height: 28px; margin: 40px 0 8px; }
p { margin: 8px 0; max-width: 46rem; }
footer { margin-top: 48px; border-top: 1px solid var(--line); color: var(--quiet); }
dl { display: flex; flex-wrap: wrap; gap: 8px; margin: 16px 0; }
dl > div { background: var(--panel); border-radius: 6px; padding: 12px 16px; min-width: 8rem; }
dt { color: var(--quiet); font-size: 12px; line-height: 16px; }
dd { margin: 4px 0 0; font-size: 20px; line-height: 28px; font-weight: 600; }
figure { margin: 16px 0; }
figcaption, caption { text-align: start; font-weight: 600; padding: 8px 0; }
.picture svg { width: 100%; height: auto; max-width: 680px; display: block; }
.picture text { fill: var(--ink); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 16px; }
th, td { text-align: start; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; vertical-align: top; }
thead th { color: var(--quiet); font-weight: 600; }
tbody th { font-weight: 400; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; max-width: none; }
  h2, caption, figcaption { break-after: avoid; }
  tr, .picture, dl > div { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
}
`;
