/** Adam's decay of what it remembers of gradients and of their squares, as its authors propose. */
const REMEMBERED = 0.9;
const REMEMBERED_SQUARES = 0.999;
const EPSILON = 1e-8;

/**
 * Adam (Kingma and Ba, 2015), by which rare features learn as well as common ones: from each gradient the moves to subtract,
 * in an array that is used again.
 */
export function adam(size: number): (gradient: Float64Array, rate: number) => Float64Array {
  const means = new Float64Array(size);
  const squares = new Float64Array(size);
  const moves = new Float64Array(size);
  let times = 0;
  return (gradient, rate) => {
    times++;
    const unbiased = rate / (1 - REMEMBERED ** times);
    const unbiasedSquares = 1 / (1 - REMEMBERED_SQUARES ** times);
    for (let i = 0; i < size; i++) {
      const slope = gradient[i] as number;
      const mean = REMEMBERED * (means[i] as number) + (1 - REMEMBERED) * slope;
      const square = REMEMBERED_SQUARES * (squares[i] as number) + (1 - REMEMBERED_SQUARES) * slope * slope;
      means[i] = mean;
      squares[i] = square;
      moves[i] = (unbiased * mean) / (Math.sqrt(square * unbiasedSquares) + EPSILON);
    }
    return moves;
  };
}
