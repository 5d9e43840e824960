// The pages of the production build in a browser against an empty page of the same framework, in turns: the time to a cohort
// grid that answers the keyboard, and the bytes of script of each page. BENCH_URL names a running `npm start` with the demo in it;
// without it one is started, from the build that NEXT_DIST_DIR names where there is one, on data that are removed afterwards.
import { readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import playwright from '../playwright.config'
import { formatRatio } from './measure'
import { formatSize, measureScript, startEmptyApp, startProduct, withServers } from './servers'

const ROUNDS = 7
const DEMO: { email: string; password: string } = JSON.parse(readFileSync('scripts/demo-login.json', 'utf8'))
const SECTIONS = ['', '/cohorts', '/customers', '/forecast', '/segments', '/loyalty', '/alerts', '/orders', '/data']

await withServers(measurePages)

async function measurePages() {
  const product = process.env.BENCH_URL ?? (await startProduct({ hasDemo: true }))
  const empty = await startEmptyApp()
  const browser = await chromium.launch(playwright.use?.launchOptions)
  const signedIn = await browser.newContext({ baseURL: product })
  const store = await openDemo(signedIn)
  const state = await signedIn.storageState()
  const openGrid = () => timeOnce(browser, { baseURL: product, storageState: state }, `${store}/cohorts`, meetGrid)
  const openEmpty = () => timeOnce(browser, { baseURL: empty }, '/', meetEmptyPage)
  // The first answers are the server's own warming up.
  await openGrid()
  await openEmpty()
  const taken = { grid: [] as number[], empty: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    taken.empty.push(await openEmpty())
    taken.grid.push(await openGrid())
  }
  console.log(formatRatio('to the interactive cohort grid', taken.grid, taken.empty))
  const bare = await measureScript(browser, { baseURL: empty }, '/')
  console.log(`script of an empty page: ${formatSize(bare)}`)
  for (const section of SECTIONS) {
    const size = await measureScript(browser, { baseURL: product, storageState: state }, `${store}${section}`)
    console.log(
      `${section || '/ (overview)'}: ${formatSize(size)}, ${(size.sent / bare.sent).toFixed(1)} times the empty page`,
    )
  }
  await browser.close()
}

type ContextOptions = Parameters<Browser['newContext']>[0]

/** Milliseconds from the request of a page, by a browser that has nothing of it, until `meet` has found it to answer. */
async function timeOnce(browser: Browser, options: ContextOptions, path: string, meet: (page: Page) => Promise<void>) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const begin = performance.now()
  await page.goto(path, { waitUntil: 'commit' })
  await meet(page)
  const taken = performance.now() - begin
  await context.close()
  return taken
}

/** The grid's cells are there, and an arrow key goes from one to the next. */
async function meetGrid(page: Page) {
  const cell = page.getByRole('grid').getByRole('gridcell').first()
  await cell.waitFor()
  await page.waitForFunction(() => {
    const cells = document.querySelectorAll<HTMLElement>('[role=grid] [tabindex="0"]')
    cells[0]?.focus()
    const before = document.activeElement
    before?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    return before !== document.body && document.activeElement !== before
  })
}

async function meetEmptyPage(page: Page) {
  await page.locator('main[data-ready=true]').waitFor()
}

/** Signs the demo's person in, and returns the path of the first store. */
async function openDemo(context: BrowserContext): Promise<string> {
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  await context.request.post('/api/auth/callback/credentials', { form: { ...DEMO, csrfToken, json: 'true' } })
  const page = await context.newPage()
  await page.goto('/o')
  await page.waitForURL(/\/o\/[\w-]+\/[\w-]+$/)
  return new URL(page.url()).pathname
}
