import type { Apart, Recognised } from '../../core/index.ts';

const LANGUAGES = ['eng', 'spa'];
/** Where the build puts Tesseract and its language data, beside the pages of the add-in: nothing comes from elsewhere. */
const FOLDER = 'ocr/';

/** Starts Tesseract in a worker of its own, loaded with the first picture. */
export async function recognisingWorker(): Promise<Apart<Uint8Array, Recognised>> {
  const { default: Tesseract } = await import('tesseract.js');
  const here = (file: string) => new URL(`${FOLDER}${file}`, document.baseURI).href;
  const worker = await Tesseract.createWorker(LANGUAGES, Tesseract.OEM.LSTM_ONLY, {
    workerPath: here('worker.min.js'),
    corePath: here('tesseract-core-simd-lstm.wasm.js'),
    langPath: here(''),
    // A worker made from a blob would need an exception in the content security policy of whoever hosts the add-in.
    workerBlobURL: false,
    // Language data stays where the browser keeps what it fetched, not in a store of its own.
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  return {
    ask: async (picture) => {
      const { data } = await worker.recognize(picture as unknown as Tesseract.ImageLike, {}, { text: true });
      return { text: data.text, confidence: data.confidence };
    },
    end: () => void worker.terminate(),
  };
}
