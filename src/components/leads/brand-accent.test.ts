import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computeContrast, parseHex, type Rgb } from '@/components/ui/contrast'
import { PALETTES } from '@/components/ui/palette'
import { buildBrandAccent } from './brand-accent'

const read = (text: string): Rgb => {
  const [red = 0, green = 0, blue = 0] = text.split(' ').map(Number)
  return [red, green, blue]
}

test('a colour that can be read stays as it is', () => {
  expect(buildBrandAccent('#0b4f8a', 'light')).toBe('11 79 138')
})

test('yellow is darkened on a light page and kept on a dark one', () => {
  expect(buildBrandAccent('#ffd400', 'light')).not.toBe('255 212 0')
  expect(buildBrandAccent('#ffd400', 'dark')).toBe('255 212 0')
})

test('any colour can be read in both themes', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, fc.constantFrom('light' as const, 'dark' as const), (hex, theme) => {
      const contrast = computeContrast(read(buildBrandAccent(hex, theme)), parseHex(PALETTES[theme].page))
      expect(contrast).toBeGreaterThanOrEqual(4.5)
    }),
  )
})
