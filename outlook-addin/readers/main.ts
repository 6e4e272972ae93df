import { fileReaders } from './file-readers.ts';

// The event's own script has to run in classic Outlook too, which loads one file and has no workers; where the event runs
// in a page, that page loads these beside it.
Object.assign(globalThis, { MAILWARD_FILE_READERS: fileReaders });
