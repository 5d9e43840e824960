import { computeContrast, mixColours, parseHex, type Rgb } from './contrast'
import { PALETTES, type Theme } from './palette'

/** Shares of the accent laid over the page, lightest first: one hue, even steps. */
const HEAT_SHARES = [0.09, 0.19, 0.29, 0.39, 0.49, 0.59, 0.69, 0.79, 0.89] as const

/** Classes of the heat scale's steps, fill and text together; spelled out so that Tailwind finds them. */
export const HEAT_CLASSES = [
  'bg-heat-1 text-heat-ink-1',
  'bg-heat-2 text-heat-ink-2',
  'bg-heat-3 text-heat-ink-3',
  'bg-heat-4 text-heat-ink-4',
  'bg-heat-5 text-heat-ink-5',
  'bg-heat-6 text-heat-ink-6',
  'bg-heat-7 text-heat-ink-7',
  'bg-heat-8 text-heat-ink-8',
  'bg-heat-9 text-heat-ink-9',
] as const

/** Shares of the warning colour (below the average) and of the accent (above it), the middle step between them bare. */
const DIVERGING_SHARES = [-0.82, -0.58, -0.36, -0.17, 0, 0.17, 0.36, 0.58, 0.82] as const

/** Classes of the diverging scale's steps: brown below, teal above, told apart by those who see no red or no green. */
export const DIVERGING_CLASSES = [
  'bg-heat-diverge-1 text-heat-diverge-ink-1',
  'bg-heat-diverge-2 text-heat-diverge-ink-2',
  'bg-heat-diverge-3 text-heat-diverge-ink-3',
  'bg-heat-diverge-4 text-heat-diverge-ink-4',
  'bg-heat-diverge-5 text-heat-diverge-ink-5',
  'bg-heat-diverge-6 text-heat-diverge-ink-6',
  'bg-heat-diverge-7 text-heat-diverge-ink-7',
  'bg-heat-diverge-8 text-heat-diverge-ink-8',
  'bg-heat-diverge-9 text-heat-diverge-ink-9',
] as const

export interface HeatStep {
  fill: Rgb
  ink: Rgb
}

const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [255, 255, 255]

/** The nine steps of a theme's heat scale, each with the text colour that can be read on it (≥ 4.5 : 1). */
export function buildHeatScale(theme: Theme): HeatStep[] {
  const { page, accent } = PALETTES[theme]
  return HEAT_SHARES.map((share) => buildStep(mixColours(parseHex(page), parseHex(accent), share), theme))
}

/** The nine steps of a theme's diverging scale, from far below to far above, each with its text colour (≥ 4.5 : 1). */
export function buildDivergingScale(theme: Theme): HeatStep[] {
  const { page, wash, accent, warning } = PALETTES[theme]
  return DIVERGING_SHARES.map((share) => {
    if (share === 0) return buildStep(parseHex(wash), theme)
    const hue = parseHex(share < 0 ? warning : accent)
    return buildStep(mixColours(parseHex(page), hue, Math.abs(share)), theme)
  })
}

function buildStep(fill: Rgb, theme: Theme): HeatStep {
  const usual = parseHex(PALETTES[theme].ink)
  if (computeContrast(fill, usual) >= 4.5) return { fill, ink: usual }
  const isDarkBetter = computeContrast(fill, BLACK) >= computeContrast(fill, WHITE)
  return { fill, ink: isDarkBetter ? BLACK : WHITE }
}

/** The class of a share 0–1 of the scale's range; values outside are held at its ends. */
export function getHeatClass(share: number): (typeof HEAT_CLASSES)[number] {
  return HEAT_CLASSES[findHeatStep(share)] ?? HEAT_CLASSES[0]
}

/** The same on the diverging scale: 0.5 is the average. */
export function getDivergingClass(share: number): (typeof DIVERGING_CLASSES)[number] {
  return DIVERGING_CLASSES[findHeatStep(share)] ?? DIVERGING_CLASSES[0]
}

/** The step, 0–8, of a share 0–1 of either scale's range. */
export function findHeatStep(share: number): number {
  return Math.min(HEAT_CLASSES.length - 1, Math.max(0, Math.floor(share * HEAT_CLASSES.length)))
}
