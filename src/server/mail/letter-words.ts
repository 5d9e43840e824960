import { createTranslator } from 'next-intl'
import type { LetterWords } from '@/domain/alerts/describe-alert'
import en from '../../../messages/en/letters.json'
import ru from '../../../messages/ru/letters.json'

/** The words of letters in a person's language; English where we have none of theirs. */
export function getLetterWords(locale: string): LetterWords {
  const isRussian = locale === 'ru'
  const translate = createTranslator({ locale: isRussian ? 'ru' : 'en', messages: isRussian ? ru : en })
  // Keys are composed of a figure's or a letter's name; a test asks for each of them in both languages.
  return (key, values) => translate(key as Parameters<typeof translate>[0], values)
}
