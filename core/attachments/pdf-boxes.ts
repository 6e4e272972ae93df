import type { PdfObjects } from './pdf-objects.ts';

const CROP = /\/CropBox\b/;
const MEDIA = /\/MediaBox\s{0,9}\[([^\]]{0,200})\]/g;

/**
 * Whether a page shows less than was drawn on it (ISO 32000-1, 14.11.2): what was cut away is no longer shown, and
 * leaves with the file all the same. Where the file does not say how large its pages are, each of them may have been cut.
 */
export function cropping({ source }: PdfObjects): (view: readonly number[]) => boolean {
  const media = new Set([...source.matchAll(MEDIA)].map(([, box = '']) => key(box.trim().split(/\s+/).map(Number))));
  const mayBeCropped = media.size === 0 || CROP.test(source);
  return (view) => mayBeCropped && !media.has(key(view));
}

/** In whole points: programs round as they like. */
function key(box: readonly number[]): string {
  return box.map((side) => Math.round(side)).join(' ');
}
