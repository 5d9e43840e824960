// Known faults in what runs here: `npm run audit`. Nothing else waits for it: it asks the registry, which may not answer.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ROOT } from './processes.mjs'

const SEVERITIES = ['critical', 'high', 'moderate', 'low', 'info']

/**
 * What npm's report says, in lines: one a package with its advisories, the worst first, then a sum.
 * @param {string} output of `npm audit --json`
 * @returns {{ isAvailable: boolean, worst: string | null, lines: string[] }} not available where the registry has no advisories
 */
export function readReport(output) {
  const report = parse(output)
  const found = report?.vulnerabilities
  if (!found || typeof found !== 'object') return { isAvailable: false, worst: null, lines: [] }
  const packages = Object.values(found).sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
  const lines = packages.map(({ name, severity, range, via = [] }) => {
    const titles = via.flatMap((/** @type {any} */ one) =>
      typeof one === 'object' ? [`${one.title} (${one.url})`] : [],
    )
    return `${severity}  ${name} ${range}${titles.length > 0 ? `: ${titles.join('; ')}` : ''}`
  })
  const sum =
    packages.length === 0 ? 'No advisory concerns what runs here.' : `${packages.length} packages are concerned.`
  return { isAvailable: true, worst: packages[0]?.severity ?? null, lines: [...lines, sum] }
}

/** @param {string} text @returns {any} null for what is no JSON */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function run() {
  const npm = spawn('npm', ['audit', '--omit=dev', '--json'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  for await (const chunk of npm.stdout) output += chunk
  const { isAvailable, worst, lines } = readReport(output)
  console.log(
    isAvailable ? lines.join('\n') : 'Advisories: not available. The registry offers none, or cannot be reached.',
  )
  process.exitCode = worst === 'critical' || worst === 'high' ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run()
