import { readFileSync } from 'node:fs'

export type Locale = 'en' | 'ru'
const files = new Map<string, Record<string, unknown>>()

/**
 * The words of the interface by their key, `cohorts.export.menu`: journeys name what a person reads, and a change of
 * wording needs no change here. Plain values are put in; words with plurals are not for this. Throws where there is no such key.
 */
export function wordsOf(locale: Locale) {
  return (key: string, values: Record<string, string> = {}): string => {
    const [file = '', ...path] = key.split('.')
    let value: unknown = readMessages(locale, file)
    for (const part of path) value = isRecord(value) ? value[part] : undefined
    if (typeof value !== 'string') throw new Error(`no words for ${key} in ${locale}`)
    return value.replace(/\{(\w+)\}/g, (argument, name: string) => values[name] ?? argument)
  }
}

function readMessages(locale: Locale, file: string): Record<string, unknown> {
  const path = `messages/${locale}/${file}.json`
  const known = files.get(path)
  if (known) return known
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isRecord(parsed)) throw new Error(`${path} holds no messages`)
  files.set(path, parsed)
  return parsed
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
