// Draws the PNGs that the manifests name from mailward.svg: `node manifest/icons/render.mjs`. The PNGs are committed,
// because neither the build nor an administrator should need a browser for them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

/** Outlook's add-in-only manifest asks for 16, 32, 64, 80 and 128 pixels. */
const SIZES = [16, 32, 64, 80, 128];

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const svg = readFileSync(here('mailward.svg'), 'utf8');
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
try {
  const page = await browser.newPage();
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`);
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.screenshot({ path: here(`mailward-${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
