/** § Points at which a density is summed: quantiles are right to a thousandth of the width. */
const CELLS = 400
const TAIL = 0.05
const HALVINGS = 30

/** The quantile function of a distribution: probability 0–1 → value. */
export type Quantile = (probability: number) => number

/**
 * The PERT whose 5th percentile, mode and 95th percentile are low, likely and high (METRICS "Loyalty simulation"): a beta on
 * [a, b] with shapes 1 + 4·(mode − a) ÷ (b − a) and 1 + 4·(b − mode) ÷ (b − a) (Vose 2008). Its ends a < low and b > high follow from the
 * three by bisection on where in [a, b] the mode lies. low = high gives that value always. Example: 0, 5, 10 → symmetric, median 5.
 */
export function buildPert(low: number, likely: number, high: number): Quantile {
  if (!(high > low)) return () => low
  const wanted = (likely - low) / (high - low)
  let [left, right] = [0, 1]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (left + right) / 2
    const cumulative = tabulate(middle)
    const from = invert(cumulative, TAIL)
    if ((middle - from) / (invert(cumulative, 1 - TAIL) - from) < wanted) left = middle
    else right = middle
  }
  const cumulative = tabulate((left + right) / 2)
  const from = invert(cumulative, TAIL)
  const width = (high - low) / (invert(cumulative, 1 - TAIL) - from)
  return (probability) => low + (invert(cumulative, probability) - from) * width
}

/** Between low and high, evenly. */
export function buildUniform(low: number, high: number): Quantile {
  return (probability) => low + (high - low) * probability
}

/** Distribution function at the cells' ends of the beta on [0, 1] with that mode and shapes that add up to 6. */
function tabulate(mode: number): Float64Array {
  const [up, down] = [4 * mode, 4 * (1 - mode)]
  const cumulative = new Float64Array(CELLS + 1)
  for (let i = 0; i < CELLS; i++) {
    const x = (i + 0.5) / CELLS
    cumulative[i + 1] = (cumulative[i] ?? 0) + x ** up * (1 - x) ** down
  }
  const total = cumulative[CELLS] ?? 1
  return cumulative.map((sum) => sum / total)
}

function invert(cumulative: Float64Array, probability: number): number {
  let [low, high] = [0, CELLS]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 0) <= probability) low = middle
    else high = middle
  }
  const [from, to] = [cumulative[low] ?? 0, cumulative[high] ?? 1]
  return (low + (to > from ? (probability - from) / (to - from) : 0)) / CELLS
}
