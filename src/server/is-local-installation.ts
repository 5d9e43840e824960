export interface Installation {
  /** SMTP_URL */
  smtpUrl: string | undefined
  /** NEXTAUTH_URL: the address people open. */
  productUrl: string | undefined
  /** HOST: where the web server listens. */
  listenHost: string
}

/**
 * Whether Povtor is being tried out by somebody at this very machine: no mail server, no public address, and it listens to no
 * network. What is open then, would give others' secrets away on a server.
 */
export function isLocalInstallation({ smtpUrl, productUrl, listenHost }: Installation): boolean {
  if (smtpUrl || !isLoopbackHost(listenHost)) return false
  return !productUrl || (URL.canParse(productUrl) && isLoopbackHost(new URL(productUrl).hostname))
}

/** Whether a host, as addresses and headers write it, is this machine. */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}
