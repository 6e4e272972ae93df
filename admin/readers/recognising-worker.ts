import { createRequire } from 'node:module';

/** Tesseract's own worker without its remarks: they go to the terminal and tell nobody anything. */
for (const say of ['log', 'warn', 'error'] as const) console[say] = () => undefined;
createRequire(import.meta.url)('tesseract.js/src/worker-script/node/index.js');
