import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { pickMessages } from './pick-messages'

interface ClientMessagesProps {
  /** Features whose words the page's client components need; `common`, `errors` and `shell` always come along. */
  namespaces: readonly string[]
  children: ReactNode
}

/** Sends a page's own words, and no others, to the browser. */
export async function ClientMessages({ namespaces, children }: ClientMessagesProps) {
  const all = await getMessages()
  const messages = pickMessages(all, [...new Set(['common', 'errors', 'shell', ...namespaces])])
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
