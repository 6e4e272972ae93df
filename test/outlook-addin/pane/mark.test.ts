import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';

const ICONS = new URL('../../../manifest/icons/', import.meta.url);
const SIZES = [16, 32, 64, 80, 128];
/** WCAG 2.2, 1.4.11: graphics that one must see to understand. */
const GRAPHICS_CONTRAST = 3;
/** Mean difference of opacity, of 255. Browsers smooth edges differently, up to 7; a fold one unit lower makes 24. */
const EDGE_TOLERANCE = 10;

const svg = readFileSync(new URL('mailward.svg', ICONS), 'utf8');
const shape = / d="([^"]+)"/.exec(svg)?.[1] ?? '';
const colors = [...svg.matchAll(/#[\da-f]{6}/gi)].map(([color]) => color);

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

function rgb(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = rgb(color).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the mark', () => {
  test("is one colour that stands out on white and on Outlook's dark grey", () => {
    expect(colors).toHaveLength(1);
    for (const background of ['#ffffff', '#292929']) {
      expect(contrast(colors[0] ?? '', background)).toBeGreaterThanOrEqual(GRAPHICS_CONTRAST);
    }
  });

  test('has the same shape in the pane', () => {
    const pane = readFileSync(new URL('../../../outlook-addin/pane/mark.tsx', import.meta.url), 'utf8');
    expect(shape).not.toBe('');
    expect(pane).toContain(`'${shape}'`);
  });
});

const browser = await launchBrowser();
afterAll(() => browser?.close());

describe.skipIf(browser === null)("the mark's pictures", () => {
  test.for(SIZES)('the picture of %d pixels is what the drawing shows, on a clear ground', async (size) => {
    const png = readFileSync(new URL(`mailward-${size}.png`, ICONS)).toString('base64');
    const page = await browser?.newPage();
    const seen = await page?.evaluate(
      async ({ sources, side }) => {
        const pixels = async (source: string) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(side, side);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0, side, side);
          return { width: image.naturalWidth, data: [...(context?.getImageData(0, 0, side, side).data ?? [])] };
        };
        const [drawing, picture] = await Promise.all(sources.map(pixels));
        // Opacity alone: where hardly anything is drawn, a browser's rounding turns colours into noise.
        const opacity = (data: readonly number[] = []) => data.filter((_, index) => index % 4 === 3);
        const drawn = opacity(drawing?.data);
        const difference = opacity(picture?.data).map((value, index) => Math.abs(value - (drawn[index] ?? 0)));
        return {
          width: picture?.width,
          corner: picture?.data[3],
          color: picture?.data.slice(...[0, 4].map((at) => 4 * (Math.floor(side * 0.3) * side + side / 2) + at)),
          mean: difference.reduce((sum, value) => sum + value, 0) / difference.length,
        };
      },
      {
        sources: [`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, `data:image/png;base64,${png}`],
        side: size,
      },
    );
    await page?.close();
    expect(seen).toMatchObject({ width: size, corner: 0, color: [...rgb(colors[0] ?? ''), 255] });
    expect(seen?.mean).toBeLessThan(EDGE_TOLERANCE);
  });
});
