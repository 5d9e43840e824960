export interface OutboxDoor {
  /** SMTP_URL: with a mail server there is no outbox. */
  smtpUrl: string | undefined
  /** NEXTAUTH_URL: the address people open. */
  productUrl: string | undefined
  /** HOST: where the web server listens. */
  listenHost: string
  headers: Headers
}

/**
 * Whether the letters of the outbox folder may be read in a browser: only by somebody at this very machine. Letters let into
 * accounts, so every sign of the contrary closes it: a mail server, a public address, a server that listens to a network, a request
 * under another name (a site that points its own name here), or one that a proxy passed on.
 */
export function isOutboxOpen({ smtpUrl, productUrl, listenHost, headers }: OutboxDoor): boolean {
  if (smtpUrl || !isLoopbackHost(listenHost)) return false
  if (productUrl && !(URL.canParse(productUrl) && isLoopbackHost(new URL(productUrl).hostname))) return false
  const host = headers.get('host') ?? ''
  if (!URL.canParse(`http://${host}`) || !isLoopbackHost(new URL(`http://${host}`).hostname)) return false
  if (['forwarded', 'via', 'x-real-ip'].some((name) => headers.has(name))) return false
  // Next.js itself writes this header where no proxy has: with the peer's address.
  const passedOn = headers.get('x-forwarded-for')?.split(',') ?? []
  return passedOn.every((address) => isLoopbackHost(address.trim().replace(/^::ffff:/i, '')))
}

function isLoopbackHost(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}
