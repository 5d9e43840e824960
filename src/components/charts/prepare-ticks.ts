import { scaleLinear } from 'd3-scale'

/** The most grid lines a chart may have, the zero line included. */
const MAX_TICKS = 4

/**
 * Round values from 0 to at least `max` for the value axis, at most four of them.
 * An axis without data (max ≤ 0 or not finite) gets the single tick 0.
 */
export function prepareTicks(max: number): number[] {
  if (!Number.isFinite(max) || max <= 0) return [0]
  for (let wanted = MAX_TICKS; wanted > 1; wanted--) {
    const ticks = scaleLinear().domain([0, max]).nice(wanted).ticks(wanted)
    if (ticks.length <= MAX_TICKS) return ticks
  }
  return [0, max]
}

/** The same for what comes in whole pieces, orders and minor units: no line stands between two of them. */
export function prepareWholeTicks(max: number): number[] {
  return Number.isFinite(max) && max > 0 && max < MAX_TICKS - 1
    ? Array.from({ length: Math.ceil(max) + 1 }, (_, value) => value)
    : prepareTicks(max)
}
