/** A piece of a web address with its percent signs decoded; as it is where they are no encoding. */
export function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

/** The parameters of a web address as words: `…?mrn=0048213&name=Ann+Lee` as "mrn: 0048213 name: Ann Lee". */
export function parametersOf(address: string): string {
  const parameters = address.slice(address.indexOf('?') + 1).split('&');
  return parameters.map((parameter) => decoded(parameter.replace(/\+/g, ' ').replace('=', ': '))).join(' ');
}
