import { Help } from 'commander';

/** As wide as the tables that the commands print, whatever the terminal. */
export const HELP_WIDTH = 80;
/** Commander leaves a description alone that gets less room than this beside its long term, and then it is too wide. */
export const LEAST_DESCRIPTION_WIDTH = 20;

/** A shell takes a line on after this. */
const TAKEN_ON = ' \\\n    ';
const ROOM_FOR_EXAMPLE = HELP_WIDTH - 6;

/**
 * A command's help in lines of at most 80 columns: paragraphs are filled, and examples go on in another line as a shell reads
 * them. What commander has laid out itself is indented and stays.
 */
export function wrappedHelp(text: string): string {
  const help = new Help();
  return text
    .replace(/^\S.*(?:\n\S.*)*/gm, (paragraph) => help.boxWrap(paragraph.replace(/\n/g, ' '), HELP_WIDTH))
    .replace(/^ {2}mailward .*/gm, (example) =>
      example.length <= HELP_WIDTH ? example : help.boxWrap(example, ROOM_FOR_EXAMPLE).replace(/\n/g, TAKEN_ON),
    );
}
