/** A function to be minimised. `value` may be Infinity where it is not defined; NaN counts as that. */
export interface Objective {
  value(point: readonly number[]): number
  gradient(point: readonly number[]): number[]
}

/** The same limits for every coordinate. */
export interface Bounds {
  low: number
  high: number
}

export interface Minimum {
  point: number[]
  value: number
}

export type OptimiserResult = ({ status: 'converged' } & Minimum) | ({ status: 'didNotConverge' } & Minimum)

export function clampPoint(point: readonly number[], { low, high }: Bounds): number[] {
  return point.map((coordinate) => Math.min(high, Math.max(low, coordinate)))
}

/** The value with every "not defined" turned into +Infinity, so that comparisons mean what they say. */
export function valueAt(objective: Pick<Objective, 'value'>, point: readonly number[]): number {
  const value = objective.value(point)
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value
}
