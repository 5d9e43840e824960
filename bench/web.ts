// The public pages of the production build: Lighthouse on mobile settings, the script of the calculator above an empty page of the
// same framework, and 200 requests a second of it. BENCH_URL names a running `npm start`; without it one is started.
// `lighthouse`, `script` or `load` as an argument does that part alone.
import { type Browser, chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import playwright from '../playwright.config'
import { loadOpenly } from './load'
import { median } from './measure'
import { findFreePort, formatSize, measureScript, startEmptyApp, startProduct, withServers } from './servers'

const PAGES = ['/', '/calculator', '/ru/calculator', '/articles/ltv']
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const ROUNDS = 3
const LOAD = { path: '/calculator', perSecond: 200, seconds: 30 }
const SCRIPT_AIM_BYTES = 25_000

const only = process.argv[2]
const isAsked = (part: string) => only === undefined || only === part

await withServers(async () => {
  const product = process.env.BENCH_URL ?? (await startProduct({ hasDemo: false }))
  const port = await findFreePort()
  const { launchOptions } = playwright.use ?? {}
  const args = [...(launchOptions?.args ?? []), `--remote-debugging-port=${port}`]
  const browser = await chromium.launch({ ...launchOptions, args })
  if (isAsked('script')) await weighScript(browser, product, await startEmptyApp())
  if (isAsked('lighthouse')) for (const path of PAGES) await audit(`${product}${path}`, port)
  await browser.close()
  if (isAsked('load')) await load(product)
})

/** Medians of the four scores, and what cost points. */
async function audit(url: string, port: number) {
  const scores = new Map<string, number[]>()
  const faults = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const run = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] })
    if (!run) throw new Error(`Lighthouse said nothing of ${url}`)
    for (const category of CATEGORIES) {
      const { score = null, auditRefs = [] } = run.lhr.categories[category] ?? {}
      scores.set(category, [...(scores.get(category) ?? []), Math.round((score ?? 0) * 100)])
      for (const { id, weight } of auditRefs) {
        const { score: part, displayValue = '' } = run.lhr.audits[id] ?? {}
        if (weight > 0 && typeof part === 'number' && part < 0.9) faults.add(`${id} ${displayValue}`.trim())
      }
    }
  }
  const line = CATEGORIES.map((category) => `${category} ${median(scores.get(category) ?? [])}`).join(', ')
  console.log(`${new URL(url).pathname}: ${line}${faults.size > 0 ? `; short of: ${[...faults].join('; ')}` : ''}`)
}

async function weighScript(browser: Browser, product: string, empty: string) {
  const bare = await measureScript(browser, { baseURL: empty }, '/')
  console.log(`script of an empty page: ${formatSize(bare)}`)
  for (const path of [...PAGES, '/calculator?m=product&c=USD&aov=48&freq=0.21&margin=40&life=16.4']) {
    const size = await measureScript(browser, { baseURL: product }, path)
    const above = size.sent - bare.sent
    console.log(`${path}: ${formatSize(size)}, ${(above / 1000).toFixed(1)} kB above (aim ${SCRIPT_AIM_BYTES / 1000})`)
  }
}

async function load(product: string) {
  const { answers, errors, latencyMs } = await loadOpenly({ url: `${product}${LOAD.path}`, ...LOAD })
  const at = (share: number) => latencyMs[Math.min(latencyMs.length - 1, Math.floor(share * latencyMs.length))] ?? 0
  const times = [0.5, 0.9, 0.99, 1].map((share) => `p${share * 100} ${at(share).toFixed(1)} ms`)
  console.log(
    `${LOAD.path}, ${LOAD.perSecond} requests/s for ${LOAD.seconds} s: ${answers} answers, ${errors.length} errors${errors[0] ? ` (${errors[0]})` : ''}; ${times.join(', ')}`,
  )
}
