import type { Page } from '@playwright/test'
import { computeContrast, mixColours, type Rgb } from '@/components/ui/contrast'

/** WCAG 2.2, 1.4.3: of text, and of text of 24 px, or 18.66 px and bold. */
const LEAST = 4.5
const LEAST_LARGE = 3

/** Red, green and blue 0–255, alpha 0–1. */
type Colour = number[]

interface ShownText {
  text: string
  isLarge: boolean
  colour: Colour
  /** What the text stands in, from the page inwards. */
  layers: { ground: Colour; opacity: number }[]
}

/** Texts that stand out too little from what they stand on, each with its contrast. */
export async function findFaintTexts(page: Page): Promise<string[]> {
  const texts = await page.evaluate(readTexts)
  const faults = texts.flatMap(({ text, isLarge, colour, layers }) => {
    const contrast = computeContrast(paint(layers, colour), paint(layers, [0, 0, 0, 0]))
    return contrast < (isLarge ? LEAST_LARGE : LEAST) ? [`${contrast.toFixed(2)}: ${text}`] : []
  })
  return [...new Set(faults)]
}

/** The colour that a drop of ink has in the innermost layer: a layer fades as a whole, its ink and its ground. */
function paint(layers: ShownText['layers'], ink: Colour, base: Rgb = [255, 255, 255]): Rgb {
  const [layer, ...inner] = layers
  if (!layer) return lay(base, ink)
  return mixColours(base, paint(inner, ink, lay(base, layer.ground)), layer.opacity)
}

const lay = (base: Rgb, [red = 0, green = 0, blue = 0, alpha = 1]: Colour): Rgb =>
  mixColours(base, [red, green, blue], alpha)

/** Runs in the page. Left out: what is disabled, what only a screen reader gets, text over a pattern or in a drawing. */
function readTexts(): ShownText[] {
  const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const found: ShownText[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    const text = walker.currentNode.textContent?.trim()
    if (
      !element ||
      !text ||
      element.closest('script, style, noscript, svg, option, :disabled, [aria-disabled=true], .sr-only')
    )
      continue
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    const style = getComputedStyle(element)
    const ancestors: Element[] = []
    for (let at: Element | null = element; at; at = at.parentElement) ancestors.push(at)
    const layers = ancestors.map((one) => getComputedStyle(one))
    const solid = layers.findIndex(({ backgroundColor }) => (parse(backgroundColor)[3] ?? 1) === 1)
    const under = layers.slice(0, solid < 0 ? undefined : solid + 1)
    if (under.some(({ backgroundImage }) => backgroundImage !== 'none')) continue
    const size = Number.parseFloat(style.fontSize)
    found.push({
      text: text.slice(0, 60),
      isLarge: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700),
      colour: parse(style.color),
      layers: layers.toReversed().map((one) => ({ ground: parse(one.backgroundColor), opacity: Number(one.opacity) })),
    })
  }
  return found
}
