import 'server-only'
import { headers } from 'next/headers'
import { getEnv } from '@/server/env'
import { isOutboxOpen } from '@/server/mail/is-outbox-open'

/** The page that shows the letters which no mail server takes; null where this request may not see them. */
export async function findOutboxPath(): Promise<'/outbox' | null> {
  const { SMTP_URL, NEXTAUTH_URL, HOST } = getEnv()
  const door = { smtpUrl: SMTP_URL, productUrl: NEXTAUTH_URL, listenHost: HOST, headers: await headers() }
  return isOutboxOpen(door) ? '/outbox' : null
}
