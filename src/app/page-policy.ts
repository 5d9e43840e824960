import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DEFAULT_LOCALE, isLocale } from './i18n/locales'

/** Pages made beforehand, by their address with its language, and the hashes of their inline scripts. */
type InlineScripts = Record<string, readonly string[]>

/** Written by the build (`scripts/inline-scripts.mjs`); empty while pages are made on request, as in development. */
function readInlineScripts(): InlineScripts {
  const folder = process.env.NEXT_DIST_DIR || '.next'
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), folder, 'inline-scripts.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

const INLINE_SCRIPTS: InlineScripts = process.env.NODE_ENV === 'production' ? readInlineScripts() : {}

/** The hashes of a page that was made beforehand; null for one that is rendered on request. */
export function findInlineScripts(pathname: string): readonly string[] | null {
  const [, first] = pathname.split('/')
  const page = isLocale(first) ? pathname : `/${DEFAULT_LOCALE}${pathname === '/' ? '' : pathname}`
  return INLINE_SCRIPTS[page.replace(/\/$/, '')] ?? null
}
