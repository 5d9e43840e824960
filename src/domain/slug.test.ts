import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSlug, buildSlugCandidates, RESERVED_ORGANIZATION_SLUGS } from './slug'

describe('the address form of a name', () => {
  test.each([
    ['Чай & Кофе', 'chay-kofe'],
    ['Щёлковский магазин №5', 'schelkovskiy-magazin-5'],
    ['Подъезд', 'podezd'],
    ['Café Zoë — Paris', 'cafe-zoe-paris'],
    ["Mike's Bikes", 'mikes-bikes'],
    ['  --Shop--  ', 'shop'],
    ['日本', 'store'],
    ['', 'store'],
  ])('%j becomes %j', (name, slug) => {
    expect(buildSlug(name, 'store')).toBe(slug)
  })

  test('is letters, digits and single hyphens, within 40 characters, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const slug = buildSlug(name, 'store')
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(40)
      }),
    )
  })
})

test('a reserved word is never an address, and candidates do not repeat', () => {
  let state = 7
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const candidates = [...buildSlugCandidates('new', RESERVED_ORGANIZATION_SLUGS, random)]
  expect(candidates.slice(0, 4)).toEqual(['new-2', 'new-3', 'new-4', 'new-5'])
  expect(new Set(candidates).size).toBe(24)
  expect(candidates.at(-1)).toMatch(/^new-[a-z0-9]{6}$/)
  expect([...buildSlugCandidates('tea', RESERVED_ORGANIZATION_SLUGS, random)][0]).toBe('tea')
})
