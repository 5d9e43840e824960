import { type Bounds, clampPoint, type Objective, type OptimiserResult, valueAt } from './objective'

const MAX_EVALUATIONS_PER_COORDINATE = 500
const FIRST_EDGE = 0.5

interface Vertex {
  point: number[]
  value: number
}

/**
 * Bounded simplex search (Nelder & Mead 1965, with reflection 1, expansion 2, contraction and shrinkage ½); points outside the
 * bounds are moved onto them. Needs no gradient. Converged: values and edges of the simplex agree to `tolerance`.
 */
export function minimiseNelderMead(
  objective: Pick<Objective, 'value'>,
  start: readonly number[],
  bounds: Bounds,
  tolerance = 1e-8,
): OptimiserResult {
  const at = (point: readonly number[]): Vertex => {
    const inside = clampPoint(point, bounds)
    return { point: inside, value: valueAt(objective, inside) }
  }
  const first = at(start)
  const middle = (bounds.low + bounds.high) / 2
  const simplex = [first, ...start.map((_, i) => at(first.point.map((x, j) => (i === j ? towards(x, middle) : x))))]
  let evaluations = simplex.length
  while (evaluations < MAX_EVALUATIONS_PER_COORDINATE * start.length) {
    simplex.sort((a, b) => a.value - b.value)
    const [best = first, worst = first] = [simplex[0], simplex.at(-1)]
    const edge = Math.max(...simplex.map(({ point }) => distance(point, best.point)))
    if (worst.value - best.value <= tolerance && edge <= Math.sqrt(tolerance)) {
      return { status: 'converged', point: best.point, value: best.value }
    }
    evaluations += improve(simplex, at)
  }
  const best = simplex.reduce((a, b) => (b.value < a.value ? b : a))
  return { status: 'didNotConverge', point: best.point, value: best.value }
}

/** Replaces the worst vertex, or shrinks the simplex; returns how many evaluations it took. `simplex` is sorted. */
function improve(simplex: Vertex[], at: (point: readonly number[]) => Vertex): number {
  const last = simplex.length - 1
  const [best, second, worst] = [simplex[0], simplex[last - 1], simplex[last]]
  if (!best || !second || !worst) throw new RangeError('a simplex without coordinates')
  const others = simplex.slice(0, last)
  const centre = worst.point.map((_, i) => others.reduce((sum, { point }) => sum + (point[i] ?? 0), 0) / last)
  const along = (factor: number) => at(centre.map((c, i) => c + factor * (c - (worst.point[i] ?? 0))))
  const reflected = along(1)
  if (reflected.value < best.value) {
    const expanded = along(2)
    simplex[last] = expanded.value < reflected.value ? expanded : reflected
    return 2
  }
  if (reflected.value < second.value) {
    simplex[last] = reflected
    return 1
  }
  const contracted = along(reflected.value < worst.value ? 0.5 : -0.5)
  if (contracted.value < Math.min(reflected.value, worst.value)) {
    simplex[last] = contracted
    return 2
  }
  for (let i = 1; i <= last; i++) {
    const point = simplex[i]?.point ?? best.point
    simplex[i] = at(point.map((x, j) => (x + (best.point[j] ?? 0)) / 2))
  }
  return last + 2
}

const towards = (x: number, middle: number) => (x < middle ? x + FIRST_EDGE : x - FIRST_EDGE)

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((x, i) => Math.abs(x - (b[i] ?? 0))))
}
