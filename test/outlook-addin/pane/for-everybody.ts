import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Fluent's backgrounds, by which a page has taken on the theme of its system. */
const BACKGROUNDS = { light: 'rgb(255, 255, 255)', dark: 'rgb(41, 41, 41)' };
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core finds to mend on a page as it looks in the light theme and in the dark one, each with the elements it stands at. */
export async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const found: string[] = [];
  for (const [colorScheme, background] of Object.entries(BACKGROUNDS) as ['light' | 'dark', string][]) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction((expected) => {
      const provider = document.querySelector('.fui-FluentProvider');
      return provider !== null && getComputedStyle(provider).backgroundColor === expected;
    }, background);
    // Colours on their way from one theme to the other are nobody's to read.
    await page.evaluate(() => {
      const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
      return Promise.allSettled(transitions.map(({ finished }) => finished));
    });
    const results = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
    for (const { id, nodes } of results.violations)
      found.push(`${id}, ${colorScheme}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
  return found;
}

/** By how many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export async function unfoldAll(page: Page): Promise<void> {
  await page.locator('summary').evaluateAll((summaries) => {
    for (const summary of summaries) (summary as HTMLElement).click();
  });
}
