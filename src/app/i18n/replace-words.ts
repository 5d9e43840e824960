import type { AbstractIntlMessages } from 'next-intl'

type Words = AbstractIntlMessages | string | undefined

/** The messages with those that `others` has under the same key in their place. What the messages lack stays away. */
export function replaceWords(messages: AbstractIntlMessages, others: Words): AbstractIntlMessages {
  if (others === undefined || typeof others === 'string') return messages
  return Object.fromEntries(
    Object.entries(messages).map(([key, words]): [string, AbstractIntlMessages | string] => {
      const other = others[key]
      if (typeof words === 'string') return [key, typeof other === 'string' ? other : words]
      return [key, replaceWords(words, other)]
    }),
  )
}
