import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, startProcess } from './processes.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {string} name @param {string[]} args @returns {string[]} the command of a tool that npm installed */
export function tool(name, ...args) {
  return [join(ROOT, 'node_modules', '.bin', name), ...args]
}

export const FORMAT_AND_LINT = { name: 'format and lint', command: tool('biome', 'check', '.') }
export const LAWS = { name: 'laws', command: [process.execPath, 'scripts/laws.mjs'] }
export const DEAD_CODE = { name: 'dead code', command: tool('knip') }
export const TYPES = { name: 'types', command: tool('tsc', '--noEmit') }

/**
 * Runs steps in order, says how long each took, and counts tests; the first that fails is the last that runs.
 */
export class Steps {
  /** @type {Counts} */
  counts = { passed: 0, failed: 0, skipped: 0 }

  /** @param {{ name: string, command: string[], env?: NodeJS.ProcessEnv, count?: () => Counts }} step @returns {Promise<boolean>} */
  async run({ name, command, env, count }) {
    process.stdout.write(`\n── ${name}\n`)
    const startedAt = Date.now()
    const { code } = await startProcess(name, command, { env }).ended
    const counted = count?.() ?? { passed: 0, failed: 0, skipped: 0 }
    this.add(counted)
    const isGood = code === 0 && counted.failed === 0
    // A step that fails otherwise than by a test is one failure of its own.
    if (!isGood && counted.failed === 0) this.counts.failed += 1
    const skipped = counted.skipped > 0 ? `, ${counted.skipped} skipped` : ''
    process.stdout.write(
      `── ${name}: ${isGood ? 'passed' : 'FAILED'} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s${skipped}\n`,
    )
    return isGood
  }

  /** @param {Counts} counts */
  add({ passed, failed, skipped }) {
    this.counts.passed += passed
    this.counts.failed += failed
    this.counts.skipped += skipped
  }

  /** The closing line, alone on its line. */
  close() {
    process.stdout.write(`\n${this.counts.passed} passed, ${this.counts.failed} failed\n`)
  }
}

/** @param {string} project @param {string} folder where its result goes @param {Record<string, string>} [env] */
export function vitest(project, folder, env = {}) {
  const file = join(folder, `vitest-${project}.json`)
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return {
    name: `${project} tests`,
    command: tool('vitest', 'run', '--project', project, '--passWithNoTests', ...report),
    env: { ...process.env, ...env },
    count: () => readVitest(file),
  }
}

/** @param {string} folder @param {Record<string, string>} env */
export function playwright(folder, env) {
  const file = join(folder, 'playwright.json')
  return {
    name: 'end-to-end tests',
    command: tool(
      'playwright',
      'test',
      '--reporter=list,json',
      `--output=${join(folder, 'e2e')}`,
      '--pass-with-no-tests',
    ),
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    count: () => readPlaywright(file),
  }
}

/** @param {string} file @returns {Counts} */
function readVitest(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites, testResults } =
    JSON.parse(readFileSync(file, 'utf8'))
  // A file that cannot be loaded has no tests to fail.
  const isBroken = (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
    result.status === 'failed' && result.assertionResults.length === 0
  const broken = numFailedTestSuites > 0 ? testResults.filter(isBroken).length : 0
  return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests }
}

/** @param {string} file @returns {Counts} */
function readPlaywright(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const { expected, flaky, unexpected, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats
  return { passed: expected + flaky, failed: unexpected, skipped }
}
