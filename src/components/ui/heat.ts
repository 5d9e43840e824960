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

export interface HeatStep {
  fill: Rgb
  ink: Rgb
}

const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [255, 255, 255]

/** The nine steps of a theme's heat scale, each with the text colour that can be read on it (≥ 4.5 : 1). */
export function buildHeatScale(theme: Theme): HeatStep[] {
  const { page, ink, accent } = PALETTES[theme]
  return HEAT_SHARES.map((share) => {
    const fill = mixColours(parseHex(page), parseHex(accent), share)
    const usual = parseHex(ink)
    if (computeContrast(fill, usual) >= 4.5) return { fill, ink: usual }
    const darker = computeContrast(fill, BLACK) >= computeContrast(fill, WHITE)
    return { fill, ink: darker ? BLACK : WHITE }
  })
}

/** The class of a share 0–1 of the scale's range; values outside are held at its ends. */
export function getHeatClass(share: number): (typeof HEAT_CLASSES)[number] {
  const last = HEAT_CLASSES.length - 1
  const index = Math.min(last, Math.max(0, Math.floor(share * HEAT_CLASSES.length)))
  return HEAT_CLASSES[index] ?? HEAT_CLASSES[0]
}
