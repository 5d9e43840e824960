import { PAGE_SCRIPT_HASH } from './page-script'

/** Whose inline scripts run: those of one answer, by its nonce, or those of a page made beforehand, by their hashes. */
export type ScriptTrust = { nonce: string } | { hashes: readonly string[] }

interface HeaderInput {
  scripts: ScriptTrust
  /** The person came over https, or the server in front of this one says so. */
  isHttps: boolean
  isDevelopment: boolean
  /** Sites that may frame this page: of embedded calculators alone. */
  frameAncestors?: readonly string[]
}

/** The content policy of every page: our own scripts, framed by nobody who is not named, nothing from elsewhere. */
export function buildContentPolicy({ scripts, isHttps, isDevelopment, frameAncestors = [] }: HeaderInput): string {
  return [
    "default-src 'self'",
    `script-src ${listScripts(scripts)}${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Charts place their parts by style attributes, which a nonce cannot cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'"}`,
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** A page made beforehand names its script files in the HTML, where 'strict-dynamic' would refuse them. */
function listScripts(scripts: ScriptTrust): string {
  if ('hashes' in scripts) return ["'self'", ...scripts.hashes.map((hash) => `'${hash}'`)].join(' ')
  return `'self' 'nonce-${scripts.nonce}' '${PAGE_SCRIPT_HASH}' 'strict-dynamic'`
}

/** Every security header of a page, in one place. */
export function buildSecurityHeaders(input: HeaderInput): Record<string, string> {
  return {
    'content-security-policy': buildContentPolicy(input),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    // It knows no list of sites; where there is one, the policy alone speaks.
    ...(input.frameAncestors && input.frameAncestors.length > 0 ? {} : { 'x-frame-options': 'DENY' }),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(input.isHttps ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
