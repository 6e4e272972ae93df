/** Line icons on a 20 px grid, in the current colour; shape and words carry the meaning, so they are hidden from readers. */
const PATHS = {
  envelope: 'M3 5.5h14v9H3z M3 6l7 5 7-5',
  lock: 'M2.5 6h15v8.5h-8 M2.5 6v4 M3 6.5l7 4.5 7-4.5 M2.5 13.5h5v4h-5z M3.5 13.5v-1.2a1.5 1.5 0 0 1 3 0v1.2',
  shield:
    'M10 2.5c2 1.4 4.2 2 6.5 2V10c0 3.7-2.3 6.1-6.5 7.7C5.8 16.1 3.5 13.7 3.5 10V4.5c2.3 0 4.5-.6 6.5-2z M6.7 8h6.6v4.5H6.7z M6.9 8.3l3.1 2.3 3.1-2.3',
  stop: 'M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7z M10 6.5v4.5 M10 13.3v.2',
  send: 'M3 3.5l14.5 6.5L3 16.5l2-6.5z M5 10h6.5',
  attach: 'M14.5 9.5l-5 5a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-6 6a1.1 1.1 0 0 1-1.5-1.6l5-5',
  discard: 'M4 5.5h12 M8 5.5V3.5h4v2 M5.5 5.5l.8 11h7.4l.8-11 M8.5 8.5v5 M11.5 8.5v5',
  close: 'M5 5l10 10 M15 5L5 15',
  back: 'M12 4l-6 6 6 6',
  bold: 'M6 4h4.5a2.9 2.9 0 0 1 0 5.8H6z M6 9.8h5.2a3.1 3.1 0 0 1 0 6.2H6z',
  italic: 'M8.5 4h5 M6.5 16h5 M11.5 4l-3 12',
  underline: 'M6 4v5.5a4 4 0 0 0 8 0V4 M5 17h10',
  list: 'M8 5.5h9 M8 10h9 M8 14.5h9 M4 5.5h.2 M4 10h.2 M4 14.5h.2',
  file: 'M5 2.5h6.5L15.5 6.5v11H5z M11.5 2.5v4h4',
  settings: 'M3 6h8 M15 6h2 M3 14h2 M9 14h8 M13 4v4 M7 12v4',
  info: 'M10 2.5a7.5 7.5 0 1 0 .01 0z M10 9v5 M10 6.3v.2',
  check: 'M4 10.5l4 4 8-9',
  padlock: 'M4.5 9h11v8h-11z M7 9V6a3 3 0 0 1 6 0v3',
  padlockOpen: 'M4.5 9h11v8h-11z M7 9V5a3 3 0 0 1 5.8-1',
  question: 'M10 2.5a7.5 7.5 0 1 0 .01 0z M7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6 M10 14v.2',
  caution: 'M10 3l7.5 13.5h-15z M10 8v4 M10 14.3v.2',
  down: 'M10 3.5v13 M5 11.5l5 5 5-5',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name: IconName, size = 20): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const attributes = {
    viewBox: '0 0 20 20',
    width: size,
    height: size,
    class: 'icon',
    'aria-hidden': 'true',
    focusable: 'false',
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, String(value));
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** The product's own mark. */
export function mark(size = 20): HTMLImageElement {
  const image = new Image(size, size);
  image.src = '/icons/mailward-64.png';
  image.alt = '';
  return image;
}
