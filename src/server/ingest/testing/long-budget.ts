/** § Seconds of a long test where nothing bounds them. */
const DEFAULT_SECONDS = 600

/** When a long test that may take a share of LONG_BUDGET_SECONDS ends, and the seed it starts from. Prints the seed. */
export function beginLongTest(name: string, share: number): { seed: number; isOver: () => boolean } {
  const budget = Number(process.env.LONG_BUDGET_SECONDS) || DEFAULT_SECONDS
  const seed = Number(process.env.LONG_SEED) || Date.now() % 1_000_000_007
  const end = Date.now() + budget * share * 1000
  console.info(`${name}: seed ${seed}, ${Math.round(budget * share)} s`)
  return { seed, isOver: () => Date.now() >= end }
}
