import type { WordTree } from '@/domain/calculator/words'
import { loadMessages } from './load-messages'
import type { Locale } from './locales'

/** The words that the calculator needs in the browser: plain texts, which it fills itself. */
export async function loadCalculatorWords(locale: Locale): Promise<WordTree> {
  const { calculator } = await loadMessages(locale)
  const live = typeof calculator === 'object' ? calculator.live : undefined
  if (typeof live !== 'object') throw new Error(`No calculator.live in messages/${locale}`)
  return live
}
