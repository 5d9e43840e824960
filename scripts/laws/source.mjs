import { posix } from 'node:path'

/**
 * @typedef {{ path: string, text: string }} SourceFile path from the project's root, with slashes
 * @typedef {{ path: string, line: number, message: string }} Breach
 * @typedef {{ target: string, isType: boolean, index: number }} ImportEdge target: `src/…` for ours, else the package
 */

const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g
const IMPORT = /\b(?:import|export)\s+(type\s+)?((?:[\w$*\s,{}]|\btype\b)*?)\s*from\s*['"]([^'"]+)['"]/g
const BARE_IMPORT = /\bimport\s*\(?\s*['"]([^'"]+)['"]/g

/** @param {string} text @returns {string} the same length, comments blanked: places in it are places in the file */
function blankComments(text) {
  return text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? blank(found) : found))
}

/** @param {string} text @returns {string} the same length, comments and the words of strings blanked */
export function blankWords(text) {
  return text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('`') ? blankOutsideHoles(found) : blank(found)))
}

/** @param {string} text @returns {{ text: string, index: number }[]} */
export function findComments(text) {
  return [...text.matchAll(COMMENT_OR_STRING)]
    .filter(([found]) => found.startsWith('/'))
    .map((match) => ({ text: match[0], index: match.index }))
}

/** @param {SourceFile} file @returns {ImportEdge[]} */
export function findImports({ path, text }) {
  const code = blankComments(text)
  const named = [...code.matchAll(IMPORT)].map((match) => ({
    target: resolveImport(path, match[3] ?? ''),
    isType: Boolean(match[1]) || hasOnlyTypes(match[2] ?? ''),
    index: match.index,
  }))
  const bare = [...code.matchAll(BARE_IMPORT)].map((match) => ({
    target: resolveImport(path, match[1] ?? ''),
    isType: false,
    index: match.index,
  }))
  return [...named, ...bare]
}

/** @param {SourceFile} file @param {number} index @param {string} message @returns {Breach} */
export function breach({ path, text }, index, message) {
  return { path, line: text.slice(0, index).split('\n').length, message }
}

/** @param {string} path */
export function isTest(path) {
  return /\.test\.tsx?$/.test(path) || /(^|\/)testing\//.test(path)
}

/** @param {string} names what stands between `import` and `from` */
function hasOnlyTypes(names) {
  const list = /^\s*\{([\s\S]*)\}\s*$/
    .exec(names)?.[1]
    ?.split(',')
    .filter((name) => name.trim())
  return Boolean(list?.length) && list?.every((name) => /^\s*type\s/.test(name)) === true
}

/** @param {string} from @param {string} specifier */
function resolveImport(from, specifier) {
  if (specifier.startsWith('@/')) return `src/${specifier.slice(2)}`
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  return specifier
}

/** @param {string} text */
function blank(text) {
  return text.replace(/[^\n]/g, ' ')
}

/** @param {string} template code in `${…}` stays */
function blankOutsideHoles(template) {
  return template.replace(/\$\{[^}]*\}|[^\n]/g, (found) => (found.length > 1 ? found : ' '))
}
