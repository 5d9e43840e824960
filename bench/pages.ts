// The pages of the production build in a browser against an empty page of the same framework, in turns: the time to a cohort
// grid that answers the keyboard, and the bytes of script of each page. BENCH_URL names a running `npm start` with the demo in it;
// without it one is started, from the build that NEXT_DIST_DIR names where there is one, on data that are removed afterwards.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import playwright from '../playwright.config'
import { formatRatio, runMeasured } from './measure'

const ROUNDS = 7
const EMPTY_APP = 'bench/empty-page'
const NEXT = 'node_modules/next/dist/bin/next'
const DEMO: { email: string; password: string } = JSON.parse(readFileSync('scripts/demo-login.json', 'utf8'))
const SECTIONS = ['', '/cohorts', '/customers', '/forecast', '/segments', '/loyalty', '/alerts', '/orders', '/data']

const dataDir = mkdtempSync(join(tmpdir(), 'povtor-bench-pages-'))
const started: ChildProcess[] = []
try {
  await measurePages()
} finally {
  for (const child of started) child.kill('SIGTERM')
  await Promise.all(started.map((child) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve))))
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(join(EMPTY_APP, '.next'), { recursive: true, force: true })
}

async function measurePages() {
  const product = process.env.BENCH_URL ?? (await startProduct())
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

interface ScriptSize {
  /** Bytes as they are sent, compressed. */
  sent: number
  files: number
}

async function measureScript(browser: Browser, options: ContextOptions, path: string): Promise<ScriptSize> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(path, { waitUntil: 'networkidle' })
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => new URL(entry.name).pathname.endsWith('.js'))
      .map((entry) => entry.encodedBodySize),
  )
  await context.close()
  return { sent: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length }
}

function formatSize({ sent, files }: ScriptSize): string {
  return `${Math.round(sent / 1024)} KiB in ${files} files`
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

async function startProduct(): Promise<string> {
  const port = String(await findFreePort())
  const env = { ...process.env, PORT: port, DATA_DIR: dataDir, DATABASE_URL: '', DEMO: 'on' }
  const url = `http://127.0.0.1:${port}`
  await startServer([process.execPath, 'scripts/start.mjs'], env, 'Povtor is ready')
  return url
}

async function startEmptyApp(): Promise<string> {
  await runMeasured(process.execPath, [NEXT, 'build', EMPTY_APP], { ...process.env, NEXT_TELEMETRY_DISABLED: '1' })
  const port = String(await findFreePort())
  await startServer([process.execPath, NEXT, 'start', EMPTY_APP, '--port', port], process.env, 'Ready')
  return `http://127.0.0.1:${port}`
}

/** Starts a server and waits until it says that it is ready. Throws where it ends before. */
async function startServer([program = '', ...args]: string[], env: NodeJS.ProcessEnv, ready: string): Promise<void> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes(ready)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with code ${code}`)))
  })
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
