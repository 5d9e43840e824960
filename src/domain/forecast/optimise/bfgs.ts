import { type Bounds, clampPoint, type Objective, type OptimiserResult, valueAt } from './objective'

const MAX_ITERATIONS = 300
const MAX_HALVINGS = 40
/** Coordinates are logarithms: no step multiplies a parameter by more than e². */
const MAX_STEP = 2
const SUFFICIENT_DECREASE = 1e-4

interface State {
  point: number[]
  value: number
  gradient: number[]
  /** Approximate inverse Hessian. */
  inverse: number[][]
  isScaled: boolean
}

/**
 * Bounded BFGS with a backtracking search (Nocedal & Wright 2006, eqs. 6.17 and 3.6a, algorithm 3.1): coordinates whose
 * bound holds them back are left out of a step. Converged means that the Newton decrement ½·gᵀHg, the further fall that a
 * quadratic promises, is below 1e-9 (or the rounding of the value, where that is coarser).
 */
export function minimiseBfgs(objective: Objective, start: readonly number[], bounds: Bounds): OptimiserResult {
  const point = clampPoint(start, bounds)
  const value = valueAt(objective, point)
  if (!Number.isFinite(value)) return { status: 'didNotConverge', point, value }
  let state: State = {
    point,
    value,
    gradient: objective.gradient(point),
    inverse: identity(point.length),
    isScaled: false,
  }
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const { direction, decrement } = findDirection(state, bounds)
    const size = Math.abs(state.value)
    if (state.gradient.some(Number.isNaN)) break
    if (decrement < 1e-9 + 1e-14 * size && (state.isScaled || decrement < 1e-14 * (1 + size))) return converged(state)
    const next = searchLine(objective, state, direction, decrement, bounds)
    if (next === null) {
      if (decrement < 1e-6 + 1e-11 * size) return converged(state)
      if (!state.isScaled) break
      state = { ...state, inverse: identity(state.point.length), isScaled: false }
    } else state = update(state, next, objective.gradient(next.point))
  }
  return { status: 'didNotConverge', point: state.point, value: state.value }
}

const converged = ({ point, value }: State): OptimiserResult => ({ status: 'converged', point, value })

function findDirection({ point, gradient, inverse }: State, { low, high }: Bounds) {
  const isFree = point.map((x, i) => !(x <= low && (gradient[i] ?? 0) > 0) && !(x >= high && (gradient[i] ?? 0) < 0))
  const free = gradient.map((g, i) => (isFree[i] ? g : 0))
  let direction = inverse.map((row, i) => (isFree[i] ? -dot(row, free) : 0))
  if (!(dot(direction, free) < 0)) direction = free.map((g) => -g)
  const decrement = -dot(direction, free) / 2
  const longest = Math.max(...direction.map(Math.abs))
  if (longest > MAX_STEP) direction = direction.map((step) => (step * MAX_STEP) / longest)
  return { direction, decrement }
}

function searchLine(objective: Objective, state: State, direction: number[], decrement: number, bounds: Bounds) {
  let length = 1
  for (let halving = 0; halving < MAX_HALVINGS; halving++) {
    const point = clampPoint(
      state.point.map((x, i) => x + length * (direction[i] ?? 0)),
      bounds,
    )
    const value = valueAt(objective, point)
    const slope = dot(
      state.gradient,
      point.map((x, i) => x - (state.point[i] ?? 0)),
    )
    if (slope < 0 && value <= state.value + SUFFICIENT_DECREASE * slope && value < state.value) return { point, value }
    if (length * decrement < 1e-16 * Math.abs(state.value)) return null
    length /= 2
  }
  return null
}

function update(old: State, next: { point: number[]; value: number }, gradient: number[]): State {
  const step = next.point.map((x, i) => x - (old.point[i] ?? 0))
  const change = gradient.map((g, i) => g - (old.gradient[i] ?? 0))
  const curvature = dot(step, change)
  const state = { ...next, gradient, inverse: old.inverse, isScaled: old.isScaled }
  if (!(curvature > 1e-14 * dot(change, change))) return state
  if (!old.isScaled) state.inverse = identity(step.length, curvature / dot(change, change))
  const moved = state.inverse.map((row) => dot(row, change))
  const scale = (1 + dot(change, moved) / curvature) / curvature
  state.inverse = state.inverse.map((row, i) =>
    row.map((h, j) => {
      const [si, sj] = [step[i] ?? 0, step[j] ?? 0]
      return h + scale * si * sj - ((moved[i] ?? 0) * sj + si * (moved[j] ?? 0)) / curvature
    }),
  )
  state.isScaled = true
  return state
}

function identity(size: number, diagonal = 1): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? diagonal : 0)))
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
