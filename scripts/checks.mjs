import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { Failure } from './failure.mjs'

const NODE_MIN = /** @type {const} */ ([20, 19])
const FREE_BYTES_MIN = 500_000_000

/**
 * @param {string} [version]
 * @throws {Failure} when this Node.js is older than the dependencies bear
 */
export function assertNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])) return
  throw new Failure(
    `Povtor needs Node.js ${NODE_MIN.join('.')} or newer (22 is best), and this is ${version}: install a newer one from https://nodejs.org.`,
  )
}

/**
 * @param {{ hasDatabase: boolean, platform?: string }} options
 * @param {(line: string) => void} say
 * @throws {Failure} where the built-in PostgreSQL is not supported and no other is given
 */
export function assertPlatform({ hasDatabase, platform = `${process.platform}-${process.arch}` }, say) {
  if (platform === 'linux-x64') return
  if (!hasDatabase) {
    throw new Failure(
      `Povtor's built-in database is supported on linux-x64 only, and this is ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer, or start Povtor in a Linux x64 container.`,
    )
  }
  say(`Povtor is tested on linux-x64; on ${platform} it may or may not work.`)
}

/**
 * Makes the data folder where it is missing.
 * @param {string} dataDir
 * @throws {Failure} when it cannot be used
 */
export function prepareDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Failure(
      `The data folder ${dataDir} cannot be used (${error instanceof Error && 'code' in error ? error.code : error}): make it a folder this account may write, or choose another one with DATA_DIR.`,
    )
  }
  assertDisk(dataDir)
}

/**
 * @param {string} folder
 * @throws {Failure} when the disk below it is nearly full
 */
export function assertDisk(folder) {
  const disk = statfsSync(folder)
  const freeBytes = disk.bavail * disk.bsize
  if (freeBytes >= FREE_BYTES_MIN) return
  throw new Failure(
    `The disk that holds ${folder} has ${Math.round(freeBytes / 1e6)} MB left, and Povtor needs ${FREE_BYTES_MIN / 1e6} MB to start: free some space, or choose another place with DATA_DIR.`,
  )
}

/**
 * @param {string | undefined} text
 * @returns {number} 3000 when none is given
 * @throws {Failure} when it is no port number
 */
export function parsePort(text) {
  if (!text) return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Failure(`PORT is "${text}", which is no port number: use one from 1 to 65535.`)
}

/**
 * @param {string} host
 * @param {number} port
 * @throws {Failure} when nobody can listen there
 */
export async function assertPortFree(host, port) {
  const code = await findListenError(host, port)
  if (!code) return
  if (code === 'EADDRINUSE')
    throw new Failure(
      `Port ${port} is taken by another program: stop that program, or choose another port, as in PORT=${port + 1} npm start.`,
    )
  if (code === 'EACCES')
    throw new Failure(`This account may not listen on port ${port}: choose one above 1023, as in PORT=3000 npm start.`)
  throw new Failure(`Cannot listen on ${host}:${port} (${code}): check HOST and PORT.`)
}

/** @param {string} host @param {number} port @returns {Promise<string | undefined>} */
function findListenError(host, port) {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', (error) => done('code' in error ? String(error.code) : error.message))
    server.listen(port, host, () => server.close(() => done(undefined)))
  })
}
