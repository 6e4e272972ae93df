// Draws the PNGs that the manifests name from mailward.svg: `node manifest/icons/render.mjs`. The PNGs are committed,
// because neither the build nor an administrator should need a browser for them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

/** Outlook's add-in-only manifest asks for 16, 32, 64, 80 and 128 pixels. */
const SIZES = [16, 32, 64, 80, 128];
/** The package of the unified manifest asks for one in colour and a white outline. */
const PACKAGE = [
  { name: 'package/color', size: 192, fill: null },
  { name: 'package/outline', size: 32, fill: '#ffffff' },
];

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const svg = readFileSync(here('mailward.svg'), 'utf8');
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
try {
  const page = await browser.newPage();
  const pictures = [...SIZES.map((size) => ({ name: `mailward-${size}`, size, fill: null })), ...PACKAGE];
  for (const { name, size, fill } of pictures) {
    const drawing = fill === null ? svg : svg.replace(/fill="[^"]*"/, `fill="${fill}"`);
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${drawing}`,
    );
    await page.setViewportSize({ width: size, height: size });
    await page.screenshot({ path: here(`${name}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
