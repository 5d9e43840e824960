import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Failure } from './failure.mjs'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What a process said last, for the sentence about its end. */
const TAIL_CHARACTERS_MAX = 4_000

/**
 * @typedef {{ pid: number, name: string, ended: Promise<{ code: number | null, tail: string }>, show: () => void, stop: (graceMs?: number) => Promise<void> }} RunningProcess
 *   show: from now on (and for what was said so far) its output is ours
 */

/** @type {Set<RunningProcess>} */
const running = new Set()

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches only us and we decide the order of stopping.
 * @param {string} name
 * @param {string[]} command program and arguments
 * @param {{ env?: NodeJS.ProcessEnv, isShown?: boolean }} [options]
 * @returns {RunningProcess}
 */
export function startProcess(name, [program = '', ...args], { env = process.env, isShown = true } = {}) {
  const child = spawn(program, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let tail = ''
  let shown = isShown
  child.stdout.on('data', (chunk) => hear(chunk, process.stdout))
  child.stderr.on('data', (chunk) => hear(chunk, process.stderr))

  /** @param {Buffer} chunk @param {NodeJS.WriteStream} to */
  function hear(chunk, to) {
    tail = (tail + chunk).slice(-TAIL_CHARACTERS_MAX)
    if (shown) to.write(chunk)
  }

  /** @type {RunningProcess} */
  const handle = {
    pid: child.pid ?? 0,
    name,
    ended: new Promise((done) => {
      child.once('error', (error) => done({ code: 127, tail: error.message }))
      child.once('close', (code) => done({ code, tail: tail.trim() }))
    }),
    show() {
      if (shown) return
      shown = true
      process.stdout.write(tail)
    },
    stop: (graceMs = 5_000) => stopGroup(handle, graceMs),
  }
  running.add(handle)
  handle.ended.then(() => running.delete(handle))
  return handle
}

/**
 * Runs a program to its end.
 * @param {string} name
 * @param {string[]} command
 * @param {{ env?: NodeJS.ProcessEnv, isShown?: boolean }} [options]
 * @returns {Promise<string>} its output (the last of it)
 * @throws {Failure} when it fails: with what it said, unless that was shown already
 */
export async function runProcess(name, command, options = {}) {
  const { code, tail } = await startProcess(name, command, options).ended
  if (code === 0) return tail
  throw new Failure(`${name} failed${options.isShown === false ? `:\n${tail}` : ', for the reason above.'}`)
}

/** Stops everything that was started here and still runs. */
export async function stopProcesses(graceMs = 5_000) {
  await Promise.all([...running].map((handle) => handle.stop(graceMs)))
}

/** @param {RunningProcess} handle @param {number} graceMs */
async function stopGroup(handle, graceMs) {
  if (!signalGroup(handle.pid, 'SIGTERM')) return
  const timer = setTimeout(() => signalGroup(handle.pid, 'SIGKILL'), graceMs)
  await handle.ended
  clearTimeout(timer)
  // A helper of the process may have outlived it.
  signalGroup(handle.pid, 'SIGKILL')
}

/**
 * @param {number} pid the group's leader
 * @param {NodeJS.Signals} name
 * @returns {boolean} whether there was such a group
 */
export function signalGroup(pid, name) {
  try {
    return pid > 0 && process.kill(-pid, name)
  } catch {
    return false
  }
}
