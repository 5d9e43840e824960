import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { ROOT } from './processes.mjs'

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
/** Data for search engines and the like: never run, so no policy asks after it. */
const IS_DATA = /\btype="application\//

/**
 * Writes `inline-scripts.json` beside a build: the pages made beforehand and the hashes of their inline scripts, which the
 * content policy names (`src/app/page-policy.ts`).
 * @param {string} distDir relative to the project
 * @throws {Failure} for a page that would be kept after its first request: nobody could know its scripts beforehand
 */
export function writeInlineScripts(distDir) {
  const folder = join(ROOT, distDir)
  const manifest = JSON.parse(readFileSync(join(folder, 'prerender-manifest.json'), 'utf8'))
  const kept = findKeptOnRequest(manifest.dynamicRoutes)
  if (kept.length > 0) {
    throw new Failure(
      `${kept.join(', ')}: list all parameters in generateStaticParams with dynamicParams = false, or say dynamic = 'force-dynamic'.`,
    )
  }
  const pages = Object.fromEntries(
    listHtml(join(folder, 'server', 'app'), '').map(([page, file]) => [
      page,
      hashInlineScripts(readFileSync(file, 'utf8')),
    ]),
  )
  writeFileSync(join(folder, 'inline-scripts.json'), JSON.stringify(pages))
}

/**
 * @param {string} html
 * @returns {string[]} `sha256-…` of each inline script, once
 */
export function hashInlineScripts(html) {
  const texts = [...html.matchAll(SCRIPT)].flatMap(([, attributes = '', text = '']) =>
    /\bsrc=/.test(attributes) || IS_DATA.test(attributes) ? [] : [text],
  )
  return [...new Set(texts)].map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`)
}

/**
 * Routes whose answers Next.js would make on the first request and keep. The language alone is no such parameter: addresses of
 * another one never reach a page.
 * @param {Record<string, { fallback?: string | null | false }>} routes the manifest's
 * @returns {string[]}
 */
export function findKeptOnRequest(routes) {
  return Object.entries(routes)
    .filter(([route, { fallback }]) => fallback !== false && /\[/.test(route.replace('[locale]', '')))
    .map(([route]) => route)
}

/** @param {string} folder @param {string} address @returns {[string, string][]} address and file of each page */
function listHtml(folder, address) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return listHtml(path, `${address}/${entry.name}`)
    return entry.name.endsWith('.html') ? [[`${address}/${entry.name.slice(0, -5)}`, path]] : []
  })
}
