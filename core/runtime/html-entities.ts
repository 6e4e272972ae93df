import { decodeHTML } from 'entities/decode';

/**
 * What the MIME parser takes its own table of 2,200 named characters for: looking one up as it stands in the text, such as
 * `&eacute;`. The HTML reader brings the same table along, packed, and the build puts this in the place of the second.
 */
export const htmlEntities: Readonly<Record<string, string | undefined>> = new Proxy(
  {},
  {
    get: (_, reference) => {
      const character = decodeHTML(String(reference));
      return character === reference ? undefined : character;
    },
  },
);
