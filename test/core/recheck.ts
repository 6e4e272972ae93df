/**
 * recheck counts the characters its matcher reads and never the clock, so that a busy machine gives the same answer. A
 * linear pattern reads at most 2,000 characters for each one of an attack string; slow ones read far more.
 */
export const RECHECK = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  maxAttackStringSize: 2500,
  attackLimit: 5_000_000,
  incubationLimit: 5000,
  maxIteration: 1,
  maxInitialGenerationSize: 40,
  maxGenerationSize: 15,
  mutationSize: 8,
  crossoverSize: 4,
} as const;
/** A pattern takes a few seconds at most; a shared machine may be ten times slower. */
export const RECHECK_TEST_MS = 60_000;
