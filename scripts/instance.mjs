import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { signalGroup } from './processes.mjs'
import { writePrivateJson } from './secrets.mjs'

const LEFTOVER_MS_MAX = 3_000

/** @typedef {{ pid: number, startedAt: string }} ProcessMark number and start time: a number alone is given out again */
/** @typedef {{ main: ProcessMark, address: string, children: ProcessMark[] }} InstanceRecord */

/** @typedef {{ add: (pid: number) => void, release: () => void }} DataDirClaim add: remember a child, for the start after a kill */

/**
 * Takes a data folder for this process: one start at a time. What a killed start left running is stopped.
 * @param {string} dataDir
 * @param {string} address
 * @returns {Promise<DataDirClaim>}
 * @throws {Failure} when another start holds it
 */
export async function claimDataDir(dataDir, address) {
  const file = join(dataDir, 'start.json')
  const earlier = readRecord(file)
  if (earlier && isSame(earlier.main)) {
    throw new Failure(
      `Povtor already runs from the data folder ${dataDir} (${earlier.address}): stop it first, or choose another folder with DATA_DIR.`,
    )
  }
  await killLeftovers(earlier?.children.filter(isSame) ?? [])
  /** @type {InstanceRecord} */
  const record = { main: markProcess(process.pid), address, children: [] }
  writePrivateJson(file, record, dataDir)
  return {
    add(pid) {
      record.children.push(markProcess(pid))
      writePrivateJson(file, record, dataDir)
    },
    release: () => rmSync(file, { force: true }),
  }
}

/** @param {ProcessMark[]} marks */
async function killLeftovers(marks) {
  for (const { pid } of marks) signalGroup(pid, 'SIGKILL')
  const until = Date.now() + LEFTOVER_MS_MAX
  while (marks.some(isSame) && Date.now() < until) await delay(20)
}

/** @param {string} file @returns {InstanceRecord | null} null also when it is damaged: it is worth nothing then */
function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** @param {ProcessMark} mark */
function isSame(mark) {
  return mark.startedAt !== '' && findStart(mark.pid) === mark.startedAt
}

/** @param {number} pid @returns {ProcessMark} */
function markProcess(pid) {
  return { pid, startedAt: findStart(pid) }
}

/** @param {number} pid @returns {string} start time in clock ticks since boot; empty where there is no such process */
function findStart(pid) {
  try {
    // The name in parentheses may hold spaces: fields are counted after it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
