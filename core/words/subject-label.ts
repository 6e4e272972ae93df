/** What stands before the subject of a message where it becomes the first line of its text. */
export const SUBJECT_LABEL = { en: 'Subject', es: 'Asunto' } as const;
