/**
 * What work comes to within a time, else the given value, while the work goes on; it never rejects. Classic Outlook documents
 * no timers, and without them nothing is waited for.
 */
export function within<T>(milliseconds: number, work: () => Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(otherwise);
    try {
      const timer = typeof setTimeout === 'function' ? setTimeout(giveUp, milliseconds) : undefined;
      const stop = () => {
        if (timer !== undefined && typeof clearTimeout === 'function') clearTimeout(timer);
      };
      work().then(
        (value) => {
          stop();
          resolve(value);
        },
        () => {
          stop();
          giveUp();
        },
      );
      if (timer === undefined) giveUp();
    } catch {
      giveUp();
    }
  });
}
