import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/** § Processes of a server whose first one was killed end by themselves as soon as they notice, most at once. */
const NOTICE_MS_MAX = 3_000

/**
 * Waits for what is left of a killed server to end, and ends what does not: a new one refuses to start beside it.
 * @param {string} cluster
 */
export async function endOrphans(cluster) {
  const until = Date.now() + NOTICE_MS_MAX
  while (findOrphans(cluster).length > 0) {
    if (Date.now() > until) for (const pid of findOrphans(cluster)) end(pid)
    await delay(30)
  }
}

/** @param {string} cluster @returns {number[]} the processes that work in it: none where the system does not tell */
function findOrphans(cluster) {
  const place = realpathSync(cluster)
  return listProcesses().filter((pid) => findFolder(pid) === place)
}

function listProcesses() {
  try {
    return readdirSync('/proc').map(Number).filter(Boolean)
  } catch {
    return []
  }
}

/** @param {number} pid */
function findFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

/** @param {number} pid */
function end(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {}
}
