import { type Installation, isLocalInstallation, isLoopbackHost } from '@/server/is-local-installation'

export interface OutboxDoor extends Installation {
  headers: Headers
}

/**
 * Whether the letters of the outbox folder may be read in a browser: only by somebody at this very machine. Letters let into
 * accounts, so every sign of the contrary closes it: a mail server, a public address, a server that listens to a network, a request
 * under another name (a site that points its own name here), or one that a proxy passed on.
 */
export function isOutboxOpen({ headers, ...installation }: OutboxDoor): boolean {
  if (!isLocalInstallation(installation)) return false
  const host = headers.get('host') ?? ''
  if (!URL.canParse(`http://${host}`) || !isLoopbackHost(new URL(`http://${host}`).hostname)) return false
  if (['forwarded', 'via', 'x-real-ip'].some((name) => headers.has(name))) return false
  // Next.js itself writes this header where no proxy has: with the peer's address.
  const passedOn = headers.get('x-forwarded-for')?.split(',') ?? []
  return passedOn.every((address) => isLoopbackHost(address.trim().replace(/^::ffff:/i, '')))
}
