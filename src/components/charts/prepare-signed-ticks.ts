import { scaleLinear } from 'd3-scale'

/** The most grid lines a chart may have, the zero line included. */
const MAX_TICKS = 5

/**
 * Round values around zero for an axis whose figures may be losses: from at most `min` to at least `max`, zero among them.
 * An axis without data gets the single tick 0.
 */
export function prepareSignedTicks(min: number, max: number): number[] {
  const [low, high] = [Math.min(0, min), Math.max(0, max)]
  if (!Number.isFinite(low) || !Number.isFinite(high) || low === high) return [0]
  for (let wanted = MAX_TICKS; wanted > 1; wanted--) {
    const ticks = scaleLinear().domain([low, high]).nice(wanted).ticks(wanted)
    if (ticks.length <= MAX_TICKS && ticks.includes(0)) return ticks
  }
  return [low, 0, high].filter((tick, place, all) => all.indexOf(tick) === place)
}
