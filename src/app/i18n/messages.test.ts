import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { LOCALES } from './locales'

const FOLDER = path.resolve('messages')
const filesOf = (locale: string) => readdirSync(path.join(FOLDER, locale)).filter((file) => file.endsWith('.json'))

function flatten(value: unknown, prefix = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[prefix, String(value)]])
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, prefix ? `${prefix}.${key}` : key)]),
  )
}

const wordsOf = (locale: string, file: string) =>
  flatten(JSON.parse(readFileSync(path.join(FOLDER, locale, file), 'utf8')))

/** Every part of a message: of its branches and tags too. */
function partsOf(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...partsOf(element.children)]
    if (element.type === TYPE.select || element.type === TYPE.plural)
      return [element, ...Object.values(element.options).flatMap((option) => partsOf(option.value))]
    return [element]
  })
}

/** Names of the arguments and tags a message uses. */
function argumentsOf(message: string): string[] {
  const names = partsOf(parse(message)).flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    return element.type === TYPE.tag ? [`<${element.value}>`] : [element.value]
  })
  return [...new Set(names)].sort()
}

const FORMS = ['one', 'few', 'many', 'other']

test('both languages have the same files of words', () => {
  expect(filesOf('ru')).toEqual(filesOf('en'))
})

describe.each(filesOf('en'))('%s', (file) => {
  test('has the same keys in both languages, none empty', () => {
    const [english, russian] = LOCALES.map((locale) => wordsOf(locale, file))
    expect([...(russian?.keys() ?? [])].sort()).toEqual([...(english?.keys() ?? [])].sort())
    for (const words of [english, russian]) {
      for (const [key, text] of words ?? []) expect(text.trim(), key).not.toBe('')
    }
  })

  test('uses the same arguments in both languages', () => {
    const russian = wordsOf('ru', file)
    for (const [key, text] of wordsOf('en', file)) {
      expect(argumentsOf(russian.get(key) ?? ''), key).toEqual(argumentsOf(text))
    }
  })

  test('keeps Russian typography: guillemets, and no ordinary space before a percent or rouble sign', () => {
    for (const [key, text] of wordsOf('ru', file)) {
      expect(text, key).not.toMatch(/ [%₽]/)
      expect(text.replaceAll(/<[^>]*>/g, ''), key).not.toMatch(/["“”]/)
    }
  })

  test('gives Russian plurals all their forms', () => {
    for (const [key, text] of wordsOf('ru', file)) {
      const plurals = partsOf(parse(text)).filter((element) => element.type === TYPE.plural)
      for (const { options } of plurals) expect(Object.keys(options), key).toEqual(expect.arrayContaining(FORMS))
    }
  })
})
