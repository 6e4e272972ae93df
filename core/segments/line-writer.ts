/** Gathers text, ending lines and cells only where there is something to end. */
export function lineWriter() {
  const parts: string[] = [];
  let length = 0;
  let last = '\n';
  const write = (piece: string) => {
    if (piece === '') return;
    parts.push(piece);
    length += piece.length;
    last = piece.charAt(piece.length - 1);
  };
  return {
    write,
    /** Running text: white space at the start of a line or after other white space says nothing. */
    flow: (piece: string) => write(/[\n\t ]/.test(last) ? piece.replace(/^ /, '') : piece),
    endLine: () => {
      if (last !== '\n') write('\n');
    },
    endCell: () => {
      if (last !== '\n' && last !== '\t') write('\t');
    },
    length: () => length,
    pieces: () => parts.length,
    textFrom: (piece: number) => parts.slice(piece).join(''),
    putBefore: (piece: number, label: string) => {
      for (let i = piece; i < parts.length; i++) {
        const part = parts[i] ?? '';
        const at = part.search(/\S/);
        if (at === -1) continue;
        parts[i] = part.slice(0, at) + label + part.slice(at);
        length += label.length;
        return;
      }
    },
    text: () => parts.join(''),
  };
}
