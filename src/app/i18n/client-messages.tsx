import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { pickMessages } from './pick-messages'
import { replaceWords } from './replace-words'

interface ClientMessagesProps {
  /** Features whose words the page's client components need; `common`, `errors` and `shell` always come along. */
  namespaces: readonly string[]
  /** For a member who is kept from costs: what is margin for others is called revenue. */
  withoutCosts?: boolean
  children: ReactNode
}

/** Sends a page's own words, and no others, to the browser. */
export async function ClientMessages({ namespaces, withoutCosts = false, children }: ClientMessagesProps) {
  const all = await getMessages()
  const picked = pickMessages(all, [...new Set(['common', 'errors', 'shell', ...namespaces])])
  const messages = withoutCosts ? replaceWords(picked, all['without-costs']) : picked
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
