import { minimiseBfgs } from './bfgs'
import { minimiseNelderMead } from './nelder-mead'
import type { Bounds, Objective, OptimiserResult } from './objective'

/**
 * The lowest minimum found from several starts. Each is searched by BFGS; only where none converges, the simplex crawls on from
 * the best point and BFGS finishes. Never NaN: without a converged start the status says so and the best point comes along.
 */
export function minimise(
  objective: Objective,
  starts: readonly (readonly number[])[],
  bounds: Bounds,
): OptimiserResult {
  const results = starts.map((start) => minimiseBfgs(objective, start, bounds))
  const best = lowest(results.filter(({ status }) => status === 'converged')) ?? lowest(results)
  if (best === null) throw new RangeError('no start was given')
  if (best.status === 'converged' || !Number.isFinite(best.value)) return best
  const crawled = minimiseNelderMead(objective, best.point, bounds)
  return minimiseBfgs(objective, crawled.point, bounds)
}

function lowest(results: readonly OptimiserResult[]): OptimiserResult | null {
  return results.reduce<OptimiserResult | null>((a, b) => (a === null || b.value < a.value ? b : a), null)
}
