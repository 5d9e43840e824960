import type { Page } from '@playwright/test'
import { computeContrast, mixColours, type Rgb } from '@/components/ui/contrast'

/** WCAG 2.2, 1.4.3: of text, and of text of 24 px, or 18.66 px and bold. */
const LEAST = 4.5
const LEAST_LARGE = 3

interface ShownText {
  text: string
  isLarge: boolean
  /** Red, green, blue 0–255 and alpha 0–1. */
  colour: number[]
  /** From the nearest background out to the page's own. */
  grounds: number[][]
}

/** Texts that stand out too little from what they stand on, each with its contrast. */
export async function findFaintTexts(page: Page): Promise<string[]> {
  const texts = await page.evaluate(readTexts)
  const faults = texts.flatMap(({ text, isLarge, colour, grounds }) => {
    const ground = grounds.reduceRight<Rgb>((base, layer) => lay(base, layer), [255, 255, 255])
    const contrast = computeContrast(lay(ground, colour), ground)
    return contrast < (isLarge ? LEAST_LARGE : LEAST) ? [`${contrast.toFixed(2)}: ${text}`] : []
  })
  return [...new Set(faults)]
}

const lay = (base: Rgb, [red = 0, green = 0, blue = 0, alpha = 1]: number[]): Rgb =>
  mixColours(base, [red, green, blue], alpha)

/** Runs in the page. Left out: what is disabled, what only a reader of the screen gets, and text over a pattern. */
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
      element.closest('script, style, noscript, option, :disabled, [aria-disabled=true], .sr-only')
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
    const opacity = layers.reduce((product, layer) => product * Number(layer.opacity), 1)
    const [red = 0, green = 0, blue = 0, alpha = 1] = parse(element instanceof SVGElement ? style.fill : style.color)
    const size = Number.parseFloat(style.fontSize)
    found.push({
      text: text.slice(0, 60),
      isLarge: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700),
      colour: [red, green, blue, alpha * opacity],
      grounds: under.map(({ backgroundColor }) => parse(backgroundColor)),
    })
  }
  return found
}
