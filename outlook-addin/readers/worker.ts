import { answerReaderCall, type ReaderCall } from '../../core/index.ts';

// Whoever asked is told that reading broke down, and not why: the reason might quote the file.
self.onmessage = ({ data }: MessageEvent<ReaderCall>) => {
  answerReaderCall(data, () => performance.now()).then(
    (answer) => self.postMessage({ answer }),
    () => self.postMessage({ answer: null }),
  );
};
