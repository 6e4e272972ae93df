import { readXml } from '../xml-events.ts';
import { writtenIn } from './written-attributes.ts';

/**
 * What stands in the text boxes, buttons and WordArt of a drawing in VML (ISO/IEC 29500-4 section 19) and what is said of its pictures, one shape a line. The
 * boxes of comments are left out: these are read where they stand.
 */
export function vmlText(source: string): string {
  const lines: string[] = [];
  let line = '';
  let boxes = 0;
  readXml(source, {
    open: (name, attributes) => {
      line += ` ${writtenIn(name, attributes)}`;
      if (name === 'textbox') boxes++;
      else if (name === 'ClientData' && attributes.ObjectType === 'Note') line = '';
      else if (boxes > 0) line += ' ';
    },
    text: (piece) => {
      if (boxes > 0) line += piece;
    },
    close: (name) => {
      if (name === 'textbox') boxes--;
      else if (name === 'shape') {
        lines.push(line.replace(/\s+/g, ' ').trim());
        line = '';
      }
    },
  });
  return lines.filter((one) => one !== '').join('\n');
}
