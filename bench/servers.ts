// What the benches of pages start: the product, from the build that NEXT_DIST_DIR names where there is one, on data that are removed
// afterwards, and an empty page of the same framework; and how the script of a page is weighed.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { runMeasured } from './measure'

const EMPTY_APP = 'bench/empty-page'
const NEXT = 'node_modules/next/dist/bin/next'

const dataDir = mkdtempSync(join(tmpdir(), 'povtor-bench-pages-'))
const started: ChildProcess[] = []

/** Runs what needs servers, then stops them and removes what they have written. */
export async function withServers(measure: () => Promise<void>): Promise<void> {
  try {
    await measure()
  } finally {
    for (const child of started) child.kill('SIGTERM')
    await Promise.all(started.map((child) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve))))
    rmSync(dataDir, { recursive: true, force: true })
    rmSync(join(EMPTY_APP, '.next'), { recursive: true, force: true })
  }
}

/** Starts the product as `npm start` does; returns its address. */
export async function startProduct({ hasDemo }: { hasDemo: boolean }): Promise<string> {
  const port = String(await findFreePort())
  const env = { ...process.env, PORT: port, DATA_DIR: dataDir, DATABASE_URL: '', DEMO: hasDemo ? 'on' : 'off' }
  await startServer([process.execPath, 'scripts/start.mjs'], env, 'Povtor is ready')
  return `http://127.0.0.1:${port}`
}

/** Builds and starts a page of nothing but the framework; returns its address. */
export async function startEmptyApp(): Promise<string> {
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

/** A port that nobody listens on just now. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export interface ScriptSize {
  /** Bytes as they are sent, compressed. */
  sent: number
  files: number
}

/** The script that a page loads by itself, in a browser that has nothing of it. */
export async function measureScript(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
  path: string,
): Promise<ScriptSize> {
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

/** "131.2 KiB in 9 files". */
export function formatSize({ sent, files }: ScriptSize): string {
  return `${(sent / 1024).toFixed(1)} KiB in ${files} files`
}
