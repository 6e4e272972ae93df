import { TextDecoder, TextEncoder } from '@exodus/bytes/encoding-lite.js';

// The MIME parser takes these from the global scope, where classic Outlook's event runtime and Apps Script have none.
// A bundler's substitution would reach into the library itself, which then loads in a circle.
Object.assign(globalThis, { TextDecoder, TextEncoder });
