// The project's own laws: what no linter knows. `node scripts/laws.mjs` says where one is broken.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  checkComments,
  checkDatabaseClient,
  checkDirection,
  checkForms,
  checkMachinePaths,
  checkProcedures,
  checkPurity,
  checkUiLibraries,
} from './laws/code-laws.mjs'
import { checkCitedPaths, checkMessages, checkThreats } from './laws/text-laws.mjs'
import { ROOT } from './processes.mjs'

const CODE_LAWS = [
  checkDirection,
  checkPurity,
  checkDatabaseClient,
  checkUiLibraries,
  checkProcedures,
  checkForms,
  checkComments,
  checkMachinePaths,
]
const CODE = /\.(ts|tsx|mjs|js)$/
/** Their fixtures break the laws on purpose. */
const FIXTURES = 'scripts/laws.test.ts'

const code = ['src', 'scripts', 'e2e', 'bench']
  .flatMap((folder) => readFiles(folder, CODE))
  .filter(({ path }) => path !== FIXTURES)
const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].flatMap(readIfThere),
  ...['docs', 'src'].flatMap((folder) => readFiles(folder, /\.md$/)),
]

const breaches = [
  ...code.flatMap((file) => CODE_LAWS.flatMap((law) => law(file))),
  ...documents.flatMap((file) => [
    ...checkCitedPaths(file, (path) => existsSync(join(ROOT, path))),
    ...checkMachinePaths(file),
    ...checkThreats(file),
  ]),
  ...checkMessages(readMessages('en'), readMessages('ru')),
]

for (const { path, line, message } of breaches) console.log(`${path}:${line} ${message}`)
console.log(breaches.length === 0 ? `${code.length} files keep the laws.` : `${breaches.length} breaches of the laws.`)
process.exitCode = breaches.length === 0 ? 0 : 1

/** @param {string} folder @param {RegExp} kind */
function readFiles(folder, kind) {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => kind.test(path) && !/\/(?:generated|\.next[^/]*)\//.test(path))
    .sort()
    .flatMap(readIfThere)
}

/** @param {string} path @returns {import('./laws/source.mjs').SourceFile[]} */
function readIfThere(path) {
  // A route's folder may be named like a file.
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile()
    ? [{ path, text: readFileSync(join(ROOT, path), 'utf8') }]
    : []
}

/** @param {string} locale @returns {Record<string, Record<string, unknown>>} */
function readMessages(locale) {
  return Object.fromEntries(
    readFiles(`messages/${locale}`, /\.json$/).map(({ path, text }) => [
      path.slice(path.lastIndexOf('/') + 1),
      JSON.parse(text),
    ]),
  )
}
