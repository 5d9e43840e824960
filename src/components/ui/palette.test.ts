import { describe, expect, test } from 'vitest'
import { computeContrast, parseHex } from './contrast'
import { buildDivergingScale, buildHeatScale, getDivergingClass, getHeatClass, HEAT_CLASSES } from './heat'
import { PALETTES } from './palette'

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const palette = PALETTES[theme]

  test.each(['ink', 'ink-2', 'muted', 'accent', 'warning', 'loss'] as const)(
    'text in %s can be read on page, panel and wash',
    (name) => {
      for (const ground of ['page', 'panel', 'wash'] as const) {
        const ratio = computeContrast(parseHex(palette[name]), parseHex(palette[ground]))
        expect(ratio, `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    },
  )

  test.each([
    ['sequential', buildHeatScale],
    ['diverging', buildDivergingScale],
  ])('every step of the %s heat scale carries text that can be read', (_name, build) => {
    const steps = build(theme)
    expect(steps).toHaveLength(HEAT_CLASSES.length)
    for (const step of steps) expect(computeContrast(step.fill, step.ink)).toBeGreaterThanOrEqual(4.5)
  })

  test('a primary button reads: page-coloured text on ink', () => {
    expect(computeContrast(parseHex(palette.page), parseHex(palette.ink))).toBeGreaterThan(7)
  })
})

test('black on white is the largest contrast there is', () => {
  expect(computeContrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10)
})

test('heat classes cover the range and hold values outside it', () => {
  expect(getHeatClass(0)).toBe(HEAT_CLASSES[0])
  expect(getHeatClass(0.5)).toBe(HEAT_CLASSES[4])
  expect(getHeatClass(1)).toBe(HEAT_CLASSES[8])
  expect(getHeatClass(-3)).toBe(HEAT_CLASSES[0])
  expect(getHeatClass(7)).toBe(HEAT_CLASSES[8])
  expect([0, 0.5, 1].map(getDivergingClass)).toEqual(
    [1, 5, 9].map((step) => `bg-heat-diverge-${step} text-heat-diverge-ink-${step}`),
  )
})
