import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Tesseract from 'tesseract.js';
import type { Apart, Recognised } from '../../core/index.ts';

/** English and Spanish; the build puts their data into one folder, for the add-in and for this program. */
const LANGUAGES = ['eng', 'spa'];
const LANGUAGE_FOLDER = fileURLToPath(new URL('../../bundles/outlook/ocr/', import.meta.url));

/** Starts Tesseract in a thread of its own, with language data that came with this program: nothing is fetched. */
export async function recognisingThread(): Promise<Apart<Uint8Array, Recognised>> {
  // Without its data the library never answers.
  for (const language of LANGUAGES) await access(`${LANGUAGE_FOLDER}${language}.traineddata.gz`);
  const worker = await Tesseract.createWorker(LANGUAGES, Tesseract.OEM.LSTM_ONLY, {
    workerPath: fileURLToPath(new URL('./recognising-worker.js', import.meta.url)),
    langPath: LANGUAGE_FOLDER,
    cacheMethod: 'none',
    // Without this a picture that cannot be read ends the program.
    errorHandler: () => undefined,
  });
  return {
    ask: async (picture) => {
      const { data } = await worker.recognize(Buffer.from(picture), {}, { text: true });
      return { text: data.text, confidence: data.confidence };
    },
    end: () => void worker.terminate(),
  };
}
