import { describeFailure } from './failure.mjs'
import { startPostgres } from './postgres.mjs'

/** § Between looks at the server, and between attempts to start it again. */
const LOOK_MS = 1_000

/**
 * Keeps a started built-in PostgreSQL running: one that was killed is started again at its port, where it recovers.
 * @param {{ dataDir: string, server: import('./postgres.mjs').RunningPostgres, say: (line: string) => void }} options
 * @returns {{ stop: (graceMs?: number) => Promise<void> }}
 */
export function supervisePostgres({ dataDir, server, say }) {
  let isStopping = false
  let current = server
  /** @type {Promise<void>} */
  let look = Promise.resolve()

  async function restartIfGone() {
    if (isStopping || isAlive(current.pid)) return
    say('PostgreSQL ended; starting it again.')
    try {
      current = await startPostgres({ dataDir, port: server.port })
    } catch (error) {
      say(describeFailure(error))
    }
  }

  const timer = setInterval(() => {
    look = look.then(restartIfGone)
  }, LOOK_MS)
  timer.unref()
  return {
    async stop(graceMs) {
      isStopping = true
      clearInterval(timer)
      await look
      await current.stop(graceMs)
    },
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another account's process answers with a refusal.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
