/** A function to minimise: writes its gradient at `point` into `gradient` and answers its value. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

/** Steps remembered; more cost time and change nothing for well-conditioned problems. */
const MEMORY = 8;
/** Sufficient decrease of a step (Armijo), and how much shorter the next try is. */
const DECREASE = 1e-4;
const SHORTER = 0.5;
const MAX_TRIES = 20;

/**
 * Minimises a smooth convex function by L-BFGS with a backtracking line search (Nocedal and Wright, Numerical
 * Optimization, algorithms 7.4 and 3.1), from `point`, which holds the result. Ends after `rounds`, or when the gradient
 * is `tolerance` of what it was or no step helps.
 */
export function minimise(objective: Objective, point: Float64Array, rounds: number, tolerance: number): void {
  const size = point.length;
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  const enough = norm(gradient) * tolerance;
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  const next = new Float64Array(size);
  let nextGradient = new Float64Array(size);
  for (let round = 0; round < rounds && norm(gradient) > enough; round++) {
    const direction = descent(gradient, steps, changes);
    const slope = dot(direction, gradient);
    let length = steps.length === 0 ? 1 / Math.max(1, norm(gradient)) : 1;
    let nextValue = value;
    let tries = 0;
    for (; tries < MAX_TRIES; tries++) {
      for (let i = 0; i < size; i++) next[i] = (point[i] ?? 0) + length * (direction[i] ?? 0);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + DECREASE * length * slope) break;
      length *= SHORTER;
    }
    if (tries === MAX_TRIES) return;
    const full = steps.length === MEMORY;
    const step = full ? (steps.shift() ?? new Float64Array(size)) : new Float64Array(size);
    const change = full ? (changes.shift() ?? new Float64Array(size)) : new Float64Array(size);
    for (let i = 0; i < size; i++) {
      step[i] = (next[i] ?? 0) - (point[i] ?? 0);
      change[i] = (nextGradient[i] ?? 0) - (gradient[i] ?? 0);
    }
    point.set(next);
    [gradient, nextGradient] = [nextGradient, gradient];
    value = nextValue;
    // A pair without curvature would spoil the estimate.
    if (dot(step, change) > 1e-12) {
      steps.push(step);
      changes.push(change);
    }
  }
}

/** The two-loop recursion: the inverse Hessian's estimate times the negative gradient. */
function descent(
  gradient: Float64Array,
  steps: readonly Float64Array[],
  changes: readonly Float64Array[],
): Float64Array {
  const direction = gradient.map((value) => -value);
  const alphas: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const step = steps[k] as Float64Array;
    const change = changes[k] as Float64Array;
    const alpha = dot(step, direction) / dot(step, change);
    alphas[k] = alpha;
    add(direction, change, -alpha);
  }
  const last = steps.length - 1;
  if (last >= 0) {
    const step = steps[last] as Float64Array;
    const change = changes[last] as Float64Array;
    const scale = dot(step, change) / dot(change, change);
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] ?? 0) * scale;
  }
  for (let k = 0; k < steps.length; k++) {
    const step = steps[k] as Float64Array;
    const change = changes[k] as Float64Array;
    add(direction, step, (alphas[k] ?? 0) - dot(change, direction) / dot(step, change));
  }
  return direction;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (what[i] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}
