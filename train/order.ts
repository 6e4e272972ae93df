/** The numbers below `count` in an order that depends on nothing else than the round (Fisher and Yates's shuffle). */
export function order(count: number, round: number): Int32Array {
  const numbers = Int32Array.from({ length: count }, (_, i) => i);
  // Knuth's linear congruential generator.
  let state = Math.imul(round + 1, 0x9e3779b9);
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const j = Math.floor(((state >>> 0) / 2 ** 32) * (i + 1));
    const kept = numbers[i] ?? 0;
    numbers[i] = numbers[j] ?? 0;
    numbers[j] = kept;
  }
  return numbers;
}
