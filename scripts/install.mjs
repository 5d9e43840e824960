import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { assertDisk } from './checks.mjs'
import { writeInlineScripts } from './inline-scripts.mjs'
import { ROOT, runProcess } from './processes.mjs'
import { hashSources, readStamp, writeStamp } from './stamp.mjs'

const MODULES = join(ROOT, 'node_modules')
const GENERATED = join(ROOT, 'src', 'server', 'db', 'generated')

/** @typedef {(line: string) => void} Say */

/**
 * Installs what package-lock.json names, when it is not installed yet. Not `npm ci`: the lock file lists the optional
 * binaries of one platform, and `npm ci` refuses it on the others.
 * @param {{ hasDevelopment?: boolean, say: Say }} options hasDevelopment: with the tools that tests need
 */
export async function ensureDependencies({ hasDevelopment = false, say }) {
  const file = join(MODULES, '.povtor-install')
  const development = hasDevelopment || process.env.NODE_ENV !== 'production'
  const stamp = () =>
    `${hashSources(['package.json', 'package-lock.json'])} ${development ? 'development' : 'production'}`
  const found = readStamp(file)
  if (found === stamp() || (!development && found === stamp().replace('production', 'development'))) return
  say('Installing dependencies…')
  assertDisk(ROOT)
  await runProcess('npm install', [
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(development ? ['--include=dev'] : []),
  ])
  writeStamp(file, stamp())
}

/**
 * Generates the database client, when the schema is another than last time.
 * @param {Say} say
 */
export async function ensureDatabaseClient(say) {
  const file = join(MODULES, '.povtor-client')
  const stamp = hashSources(['prisma/schema.prisma', 'package-lock.json'])
  if (readStamp(file) === stamp && existsSync(join(GENERATED, 'client.ts'))) return
  say('Generating the database client…')
  await runProcess('prisma generate', [process.execPath, join(MODULES, 'prisma', 'build', 'index.js'), 'generate'], {
    env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    isShown: false,
  })
  writeStamp(file, stamp)
}

/** What the built pages are made of. */
const BUILD_SOURCES = [
  'src',
  'messages',
  'content',
  'public',
  'docs',
  'prisma/schema.prisma',
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'tailwind.config.ts',
  'tsconfig.json',
]

/**
 * Builds the pages, when a source is another than last time.
 * @param {{ distDir: string, env: NodeJS.ProcessEnv, say: Say }} options distDir is relative to the project
 * @returns {Promise<boolean>} whether it had to build
 */
export async function ensureBuild({ distDir, env, say }) {
  const file = join(ROOT, distDir, 'povtor-build')
  const address = choosePageAddress(env.NEXTAUTH_URL)
  const stamp = hashSources(BUILD_SOURCES, [address])
  if (readStamp(file) === stamp) return false
  say('Building the pages…')
  rmSync(file, { force: true })
  await runProcess('next build', [process.execPath, join(MODULES, 'next', 'dist', 'bin', 'next'), 'build'], {
    env: {
      ...env,
      NEXTAUTH_URL: address,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: distDir,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    isShown: false,
  })
  writeInlineScripts(distDir)
  writeStamp(file, stamp)
  return true
}

/**
 * The address that pages made beforehand name as their own. One of this machine is none for anybody else: a constant stands for
 * all of them, so that another port needs no new build.
 * @param {string | undefined} address
 */
function choosePageAddress(address) {
  const isLocal = !address || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
  return isLocal ? 'http://localhost:3000' : address
}
