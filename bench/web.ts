// The public pages of the production build: Lighthouse on mobile settings, the script of the calculator above an empty page of the
// same framework, what a request costs the server, and 200 requests a second. BENCH_URL names a running `npm start`; without it one
// is built and started. `script`, `lighthouse`, `cost` or `load` as an argument does that part alone. Ends with the aims.
import { type Browser, chromium } from '@playwright/test'
import playwright from '../playwright.config'
import { auditPages } from './lighthouse'
import { loadOpenly } from './load'
import { measureRequestCost } from './processor-time'
import { findFreePort, formatSize, measureScript, startEmptyApp, startProduct, withServers } from './servers'

const CALCULATORS = ['/calculator', '/ru/calculator']
const FILLED = '/calculator?m=product&c=USD&aov=48&freq=0.21&margin=40&life=16.4'
const PAGES = ['/', ...CALCULATORS, '/articles/ltv']
const ROUNDS = 3
const SCORE_AIM = 95
const SCRIPT_AIM_BYTES = 25_000
const LOAD = { path: '/calculator', perSecond: 200, seconds: 30 }
const COST_REQUESTS = 500

interface Servers {
  product: string
  empty: string
}

const only = process.argv[2]
const isAsked = (part: string) => only === undefined || only === part
const aims: { aim: string; measured: string; isMet: boolean }[] = []

await withServers(async () => {
  const product = process.env.BENCH_URL ?? (await startProduct({ hasDemo: false }))
  const empty = only === 'load' ? '' : await startEmptyApp()
  const port = await findFreePort()
  const { launchOptions } = playwright.use ?? {}
  const args = [...(launchOptions?.args ?? []), `--remote-debugging-port=${port}`]
  const browser = await chromium.launch({ ...launchOptions, args })
  if (isAsked('script')) await weighScript(browser, { product, empty })
  if (isAsked('lighthouse')) await audit({ product, empty }, port)
  await browser.close()
  if (isAsked('cost')) await weighRequests({ product, empty })
  if (isAsked('load')) await load(product)
})
console.table(aims)

async function weighScript(browser: Browser, { product, empty }: Servers) {
  const bare = await measureScript(browser, { baseURL: empty }, '/')
  console.log(`script of the empty page: ${formatSize(bare)}`)
  for (const path of [...PAGES, FILLED]) {
    const size = await measureScript(browser, { baseURL: product }, path)
    const above = size.sent - bare.sent
    console.log(`${path}: ${formatSize(size)}, ${(above / 1000).toFixed(1)} kB above`)
    if (!path.startsWith('/calculator') && !CALCULATORS.includes(path)) continue
    const aim = `script of ${path.split('?')[0]}${path.includes('?') ? ' with a query' : ''} ≤ ${SCRIPT_AIM_BYTES / 1000} kB above`
    aims.push({ aim, measured: `${(above / 1000).toFixed(1)} kB`, isMet: above <= SCRIPT_AIM_BYTES })
  }
}

async function audit({ product, empty }: Servers, port: number) {
  const audits = await auditPages([`${empty}/`, ...PAGES.map((path) => `${product}${path}`)], port, ROUNDS)
  const bare = audits.get(`${empty}/`)
  for (const [url, { scores, times, shift, faults }] of audits) {
    const name = url.startsWith(empty) ? 'the empty page' : url.slice(product.length)
    const ratio = bare ? (times.largest / bare.times.largest).toFixed(2) : '?'
    console.log(
      `${name}: ${Object.entries(scores)
        .map(([category, score]) => `${category} ${score}`)
        .join(
          ', ',
        )}; first paint ${times.paint.toFixed(0)} ms, largest ${times.largest.toFixed(0)} ms (${ratio} of the empty page's), blocked ${times.blocking.toFixed(0)} ms, shift ${shift.toFixed(3)}${faults.length > 0 ? `; short of: ${faults.join(', ')}` : ''}`,
    )
    if (url.startsWith(empty)) continue
    const least = Math.min(...Object.values(scores))
    aims.push({
      aim: `Lighthouse of ${name} ≥ ${SCORE_AIM}`,
      measured: Object.values(scores).join(', '),
      isMet: least >= SCORE_AIM,
    })
  }
}

async function weighRequests({ product, empty }: Servers) {
  const bare = await measureRequestCost(`${empty}/`, COST_REQUESTS)
  console.log(`processor time of a request for the empty page, by \`next start\`: ${bare.toFixed(2)} ms`)
  for (const path of [...PAGES, FILLED]) {
    const cost = await measureRequestCost(`${product}${path}`, COST_REQUESTS)
    console.log(`${path}: ${cost.toFixed(2)} ms, ratio ${(cost / bare).toFixed(2)}`)
  }
}

async function load(product: string) {
  const { answers, errors, latencyMs } = await loadOpenly({ url: `${product}${LOAD.path}`, ...LOAD })
  const at = (share: number) => latencyMs[Math.min(latencyMs.length - 1, Math.floor(share * latencyMs.length))] ?? 0
  const times = [0.5, 0.9, 0.99, 1].map((share) => `p${share * 100} ${at(share).toFixed(1)} ms`).join(', ')
  const name = `${LOAD.perSecond} requests/s of ${LOAD.path} for ${LOAD.seconds} s`
  console.log(`${name}: ${answers} answers, ${errors.length} errors${errors[0] ? ` (${errors[0]})` : ''}; ${times}`)
  aims.push({ aim: `${name}, no error`, measured: `${errors.length} errors`, isMet: errors.length === 0 })
}
