import type { AbstractIntlMessages } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { loadMessages } from './load-messages'
import { LOCALES } from './locales'
import { replaceWords } from './replace-words'

/** Every text by its path, `overview.answer.age`. */
function listTexts(words: AbstractIntlMessages | string, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  return Object.entries(words).flatMap(([key, inner]) => listTexts(inner, path ? `${path}.${key}` : key))
}

const argumentsOf = (text: string) => [...new Set(text.match(/(?<=\{)\w+(?=[,}])|(?<=<)\w+(?=>)/g))].toSorted()

test('a text is replaced under its own key, and none is added', () => {
  const messages = { overview: { title: 'Margin', note: 'Stays' } }
  expect(replaceWords(messages, { overview: { title: 'Revenue', other: 'No' }, charts: { x: 'No' } })).toEqual({
    overview: { title: 'Revenue', note: 'Stays' },
  })
  expect(replaceWords(messages, undefined)).toBe(messages)
})

describe.each(LOCALES)('what is said without costs in %s', (locale) => {
  test('stands in the place of a text, asks for no other arguments, and names no margin', async () => {
    const all = await loadMessages(locale)
    const texts = new Map(listTexts(all))
    for (const [path, text] of listTexts(all['without-costs'] ?? {})) {
      expect([path, texts.has(path)]).toEqual([path, true])
      const given = argumentsOf(texts.get(path) ?? '')
      expect([path, argumentsOf(text).filter((one) => !given.includes(one))]).toEqual([path, []])
      expect(text).not.toMatch(/(?<!\{)\bmargin\b(?!\})|(?<!\p{L})марж/iu)
    }
  })
})
