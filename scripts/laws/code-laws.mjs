import { blankWords, breach, findComments, findImports, isTest } from './source.mjs'

/** @typedef {import('./source.mjs').SourceFile} SourceFile */
/** @typedef {import('./source.mjs').Breach} Breach */

/** Which part of the product may import which. */
const MAY_IMPORT = {
  domain: ['domain'],
  server: ['domain', 'server'],
  components: ['domain', 'components'],
  app: ['domain', 'server', 'components', 'app'],
}

/** Where the bare procedure is made, and where it is given its permission. */
const BUILDERS = ['src/server/api/init.ts', 'src/server/api/procedures.ts']
const CLIENT = 'src/components/api/client.ts'
const OUTSIDE_WORLD = /^(node:|react|next|pg|pino|@prisma\/|@duckdb\/|@trpc\/)/
const HIDDEN_INPUT =
  /\bDate\.now\b|\bnew\s+Date\s*(?:\(\s*\)|(?![\s(\w]))|\bMath\.random\b|\bTemporal\.Now\b|\bperformance\.now\b|\brandomUUID\b|\bgetRandomValues\b/g
const DATABASE_CLIENT = /^src\/server\/db\/(prisma|generated)(\/|$)|^@prisma\/client/
const UI_LIBRARY = /^(@tremor\/|radix-ui|@radix-ui\/|cmdk)/
const RAW_SQL = /\$(?:queryRaw|executeRaw)(?:Unsafe|Typed)?\b|\bPrisma\.(?:raw|sql)\b/g
const TICKET =
  /(?<![\w&/])#\d+\b|\b(?!(?:UTF|ISO|SHA|RFC|AES|MD|CP|WINDOWS|ES|COVID|KOI|BOM|HTTP|TLS|IPV|P|X)-\d)[A-Z][A-Z0-9]{1,9}-\d+\b/g
const MACHINE_PATH = /(?<![\w.}])\/(?:home|root|Users|work|mnt)\/[\w.-]+/g

/** @param {SourceFile} file @returns {Breach[]} */
export function checkDirection(file) {
  const layer = layerOf(file.path)
  if (!layer) return []
  return findImports(file).flatMap((edge) => {
    const target = layerOf(edge.target)
    if (target && !MAY_IMPORT[layer].includes(target) && !isRouterType(file, edge)) {
      return breach(
        file,
        edge.index,
        `${layer} imports ${edge.target}: ${layer} may import ${MAY_IMPORT[layer].join(', ')} only`,
      )
    }
    if (layer === 'domain' && !isTest(file.path) && OUTSIDE_WORLD.test(edge.target)) {
      return breach(file, edge.index, `domain imports ${edge.target}: it knows no outside world`)
    }
    return []
  })
}

/** @param {SourceFile} file @returns {Breach[]} */
export function checkPurity(file) {
  if (layerOf(file.path) !== 'domain' || isTest(file.path)) return []
  return findAll(
    file,
    blankWords(file.text),
    HIDDEN_INPUT,
    (found) => `domain uses ${found}: time and chance are arguments`,
  )
}

/** @param {SourceFile} file @returns {Breach[]} */
export function checkDatabaseClient(file) {
  if (!file.path.startsWith('src/') || file.path.startsWith('src/server/db/')) return []
  const imports = findImports(file)
    .filter((edge) => DATABASE_CLIENT.test(edge.target))
    .map((edge) => breach(file, edge.index, `imports ${edge.target}: only src/server/db knows the database client`))
  return [
    ...imports,
    ...findAll(file, blankWords(file.text), RAW_SQL, (found) => `uses ${found}: raw SQL is for src/server/db`),
  ]
}

/** @param {SourceFile} file @returns {Breach[]} */
export function checkUiLibraries(file) {
  if (/^src\/components\/(ui|charts)\//.test(file.path)) return []
  return findImports(file)
    .filter((edge) => UI_LIBRARY.test(edge.target))
    .map((edge) =>
      breach(file, edge.index, `imports ${edge.target}: use the wrappers of components/ui and components/charts`),
    )
}

/** @param {SourceFile} file @returns {Breach[]} */
export function checkProcedures(file) {
  if (!file.path.startsWith('src/') || BUILDERS.includes(file.path) || isTest(file.path)) return []
  return findAll(
    file,
    blankWords(file.text),
    /\binitTRPC\b|\b(?:t|trpc)\.procedure\b|\bbaseProcedure\b/g,
    (found) => `uses ${found}: a procedure starts from a builder of ${BUILDERS[1]}, which asks for its permission`,
  )
}

/** @param {SourceFile} file @returns {Breach[]} */
export function checkComments(file) {
  return findComments(file.text).flatMap(({ text, index }) =>
    [...text.matchAll(TICKET)].map((match) =>
      breach(file, index + match.index, `a comment names ${match[0]}: say the reason itself`),
    ),
  )
}

/**
 * A form that is sent before its script runs goes out as its markup says, and without a method into the address: with the
 * e-mail, the password and whatever else was typed.
 * @param {SourceFile} file @returns {Breach[]}
 */
export function checkForms(file) {
  if (!file.path.startsWith('src/')) return []
  return findAll(file, file.text, /<form\b(?!\s[^>]*?\bmethod=)/g, () => 'a form without method: write method="post"')
}

/** @param {SourceFile} file @returns {Breach[]} */
export function checkMachinePaths(file) {
  return findAll(file, file.text, MACHINE_PATH, (found) => `names ${found}, a place on one machine`)
}

/** @param {string} path @returns {keyof typeof MAY_IMPORT | undefined} */
function layerOf(path) {
  const name = /^src\/(\w+)\//.exec(path)?.[1]
  return name === 'domain' || name === 'server' || name === 'components' || name === 'app' ? name : undefined
}

/** @param {SourceFile} file @param {import('./source.mjs').ImportEdge} edge */
function isRouterType(file, edge) {
  return file.path === CLIENT && edge.isType && edge.target.startsWith('src/server/api/')
}

/** @param {SourceFile} file @param {string} code @param {RegExp} pattern @param {(found: string) => string} explain @returns {Breach[]} */
function findAll(file, code, pattern, explain) {
  return [...code.matchAll(pattern)].map((match) => breach(file, match.index, explain(match[0])))
}
