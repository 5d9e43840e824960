interface HeaderInput {
  nonce: string
  /** The person came over https, or the server in front of this one says so. */
  isHttps: boolean
  isDevelopment: boolean
}

/** The content policy of every page: our own scripts by nonce, nothing framed, nothing from elsewhere. */
export function buildContentPolicy({ nonce, isHttps, isDevelopment }: HeaderInput): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    // Charts place their parts by style attributes, which a nonce cannot cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Every security header of a page, in one place. */
export function buildSecurityHeaders(input: HeaderInput): Record<string, string> {
  return {
    'content-security-policy': buildContentPolicy(input),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(input.isHttps ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
