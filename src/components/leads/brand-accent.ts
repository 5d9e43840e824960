import { computeContrast, mixColours, parseHex, type Rgb } from '@/components/ui/contrast'
import { PALETTES, type Theme } from '@/components/ui/palette'

/** WCAG 2.2: the least contrast of text and its ground. */
const READABLE = 4.5
const STEPS = 50

/**
 * An organisation's colour as it can be read on a theme's page, "r g b": itself where it can, else drawn towards the page's
 * ink until it does.
 */
export function buildBrandAccent(hex: string, theme: Theme): string {
  const [page, ink] = [parseHex(PALETTES[theme].page), parseHex(PALETTES[theme].ink)]
  const own = parseHex(hex)
  let accent: Rgb = own
  for (let step = 1; step <= STEPS && computeContrast(accent, page) < READABLE; step++)
    accent = mixColours(own, ink, step / STEPS)
  return accent.join(' ')
}

/** A page's rules that put the colour in the place of ours, in both themes. */
export function buildBrandStyle(hex: string): string {
  return `:root{--accent:${buildBrandAccent(hex, 'light')}}.dark{--accent:${buildBrandAccent(hex, 'dark')}}`
}
