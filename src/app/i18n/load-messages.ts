import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { AbstractIntlMessages } from 'next-intl'
import type { Locale } from './locales'

const cache = new Map<Locale, AbstractIntlMessages>()

/** Every `messages/<locale>/<feature>.json` under its feature's name; read once where the words cannot change. */
export async function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const known = cache.get(locale)
  if (known) return known
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'messages', locale)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'))
  const entries = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, file), 'utf8')
      return [path.basename(file, '.json'), JSON.parse(text)] as const
    }),
  )
  const messages: AbstractIntlMessages = Object.fromEntries(entries)
  if (process.env.NODE_ENV === 'production') cache.set(locale, messages)
  return messages
}
