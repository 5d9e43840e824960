import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Median of measurements; throws without any. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return sorted.length % 2 === 1 ? middle : (middle + (sorted[sorted.length / 2 - 1] ?? middle)) / 2
}

export interface Run {
  ms: number
  /** Highest resident memory of the command's Node processes, in bytes. */
  peakBytes: number
}

/** Runs a command to its end and measures it whole, start-up included. Throws where it fails. */
export async function runMeasured(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<Run> {
  const startedAt = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  let peakBytes = 0
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, ...descendants(child).map(readPeakBytes))
  }, 25)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${code}`)
  return { ms: performance.now() - startedAt, peakBytes }
}

/** Runs of ours and of the baseline in turns, so that both meet the same machine. */
export async function compare(rounds: number, ours: () => Promise<Run>, baseline: () => Promise<Run>) {
  const runs = { ours: [] as Run[], baseline: [] as Run[] }
  for (let round = 0; round < rounds; round++) {
    runs.baseline.push(await baseline())
    runs.ours.push(await ours())
  }
  return runs
}

/** One line of a result: both medians and their ratio. */
export function formatRatio(name: string, ours: readonly number[], baseline: readonly number[]): string {
  const [a, b] = [median(ours), median(baseline)]
  return `${name}: ${a.toFixed(a < 100 ? 1 : 0)} ms against ${b.toFixed(b < 100 ? 1 : 0)} ms, ratio ${(a / b).toFixed(2)}`
}

function descendants(child: ChildProcess): number[] {
  if (child.pid === undefined) return []
  const parents = new Map<number, number[]>()
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = Number(/^\d+ \(.*\) . (\d+)/.exec(readProc(entry, 'stat'))?.[1] ?? -1)
    parents.set(parent, [...(parents.get(parent) ?? []), Number(entry)])
  }
  const all = [child.pid]
  for (const pid of all) all.push(...(parents.get(pid) ?? []))
  return all
}

function readPeakBytes(pid: number): number {
  const status = readProc(String(pid), 'status')
  if (!/^Name:\s*(node|MainThread)/m.test(status)) return 0
  return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
