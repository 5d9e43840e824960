import type { AbstractIntlMessages } from 'next-intl'

/** The named features' words alone. Throws on a feature without a file, which is a mistake in the page. */
export function pickMessages(messages: AbstractIntlMessages, namespaces: readonly string[]): AbstractIntlMessages {
  return Object.fromEntries(
    namespaces.map((namespace) => {
      const words = messages[namespace]
      if (words === undefined) throw new Error(`No messages/<locale>/${namespace}.json`)
      return [namespace, words]
    }),
  )
}
