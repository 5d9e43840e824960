/** What a curve is drawn from: places in per cent of the picture, 0 at its top left. */
export interface CurvePicture {
  /** The curve, a point a month. */
  points: { x: number; y: number }[]
  zero: number
  ticks: { at: number; value: bigint }[]
  times: { at: number; month: number }[]
  /** Where the line of CAC runs; null where there is none or it is beyond the picture. */
  cost: number | null
  payback: { x: number; y: number } | null
}

interface CurveInputs {
  points: readonly bigint[]
  costMinor: bigint | null
  paybackMonth: number | null
}

/** § As many steps of the scale fit beside one another. */
const STEPS = 4

/** A scale of round steps over the curve and the cost, and the curve in it. */
export function prepareCurve({ points, costMinor, paybackMonth }: CurveInputs): CurvePicture {
  const values = points.map(Number)
  const peak = Math.max(0, ...values)
  const cost = costMinor === null ? null : Number(costMinor)
  // A cost far above the curve would press it flat: it is said in words then.
  const isCostShown = cost !== null && cost > 0 && (peak === 0 || cost <= peak * 2.5)
  const top = Math.max(peak, isCostShown ? cost * 1.04 : 0)
  const bottom = Math.min(0, ...values)
  const step = chooseStep((top - bottom) / STEPS)
  const [low, high] = [Math.floor(bottom / step) * step, Math.max(Math.ceil(top / step) * step, step)]
  const y = (value: number) => 100 - ((value - low) / (high - low)) * 100
  const last = Math.max(1, points.length - 1)
  const x = (month: number) => (month / last) * 100
  const count = Math.round((high - low) / step)
  return {
    points: values.map((value, month) => ({ x: x(month), y: y(value) })),
    zero: y(0),
    ticks: Array.from({ length: count + 1 }, (_, index) => low + index * step).map((value) => ({
      at: y(value),
      value: BigInt(Math.round(value)),
    })),
    times: listTimes(last).map((month) => ({ at: x(month), month })),
    cost: isCostShown ? y(cost) : null,
    payback:
      isCostShown && paybackMonth !== null && paybackMonth > 0 && paybackMonth <= last
        ? { x: x(paybackMonth), y: y(values[paybackMonth] ?? 0) }
        : null,
  }
}

/** The curve as an SVG path in a box of that size. */
export function drawPath({ points }: CurvePicture, width = 100, height = 100): string {
  const trim = (value: number) => Math.round(value * 100) / 100
  return `M${points.map(({ x, y }) => `${trim((x * width) / 100)} ${trim((y * height) / 100)}`).join('L')}`
}

/** The round number at or above: 1, 2, 2.5 or 5 with noughts. */
function chooseStep(atLeast: number): number {
  const rough = Math.max(1, atLeast)
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power
}

/** Quarters of the first year, else years; every other one where there are many. */
function listTimes(months: number): number[] {
  const every = months <= 12 ? 3 : months <= 60 ? 12 : 24
  return Array.from({ length: Math.floor(months / every) + 1 }, (_, index) => index * every)
}
