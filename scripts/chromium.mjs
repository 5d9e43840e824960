import { existsSync } from 'node:fs'
import { Failure } from './failure.mjs'
import { runProcess } from './processes.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * The browser of the end-to-end tests; installed from Debian's packages where that is possible.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} path of the program
 * @throws {Failure} when there is none
 */
export async function ensureChromium(say) {
  const found = await findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // A list that cannot be refreshed may still hold the package.
    await runProcess('apt-get update', ['apt-get', 'update', '-qq'], { env, isShown: false }).catch(() => {})
    await runProcess(
      'apt-get install chromium',
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      { env, isShown: false },
    ).catch(() => {})
    const installed = await findChromium()
    if (installed) return installed
  }
  throw new Failure(
    'The end-to-end tests need Chromium: install it (apt-get install chromium, or npx playwright install chromium), or name it in CHROMIUM_PATH.',
  )
}

async function findChromium() {
  const { chromium } = await import('@playwright/test')
  return [process.env.CHROMIUM_PATH, ...PLACES, chromium.executablePath()].find((path) => path && existsSync(path))
}
