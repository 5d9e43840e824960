import { breach } from './source.mjs'

/** @typedef {import('./source.mjs').SourceFile} SourceFile */
/** @typedef {import('./source.mjs').Breach} Breach */

const QUOTED = /`([^`\n]+)`/g
const TOP =
  /^(?:src|scripts|prisma|messages|docs|bench|e2e|\.ci)\/[\w@[\]().*/-]*$|^(?:[\w-]+\/)*[\w-]+\.(?:md|mjs|ts|tsx|json|js|prisma|sql)$/

/**
 * Paths in backticks exist. Names with wildcards, placeholders or made folders (data/, .next/) are not paths.
 * @param {SourceFile} file @param {(path: string) => boolean} exists from the root, or beside the file
 * @returns {Breach[]}
 */
export function checkCitedPaths(file, exists) {
  return [...file.text.matchAll(QUOTED)].flatMap((match) => {
    const cited = (match[1] ?? '').replace(/:\d+$/, '').replace(/\/$/, '')
    if (/[*<>{}$\s]|^data\/|^\.next/.test(cited) || !TOP.test(cited) || !/[/]/.test(cited)) return []
    const folder = file.path.includes('/') ? `${file.path.slice(0, file.path.lastIndexOf('/'))}/` : ''
    if (exists(cited) || exists(`${folder}${cited}`)) return []
    return [breach(file, match.index, `cites ${cited}, which does not exist`)]
  })
}

/**
 * In a table whose last column is "shown by", each row names a test; a row that begins in italics names the next rows' group.
 * @param {SourceFile} file
 * @returns {Breach[]}
 */
export function checkThreats(file) {
  const tables = file.text.matchAll(/^\|[^\n]*\| shown by \|\n\|[-| ]+\|\n((?:\|[^\n]*\n)*)/gm)
  return [...tables].flatMap((table) => {
    const rows = table[1] ?? ''
    const start = table.index + table[0].length - rows.length
    return [...rows.matchAll(/^\| (?!\*)([^\n]*)$/gm)].flatMap((row) => {
      const shownBy = (row[1] ?? '').split(' | ').at(-1) ?? ''
      return /`[^`]+\.(?:test|spec)\.ts`/.test(shownBy)
        ? []
        : [breach(file, start + row.index, 'a threat without a test')]
    })
  })
}

/**
 * Every message exists in both languages, with the same arguments.
 * @param {Record<string, Record<string, unknown>>} english file name → messages
 * @param {Record<string, Record<string, unknown>>} russian
 * @returns {Breach[]}
 */
export function checkMessages(english, russian) {
  const files = [...new Set([...Object.keys(english), ...Object.keys(russian)])].sort()
  return files.flatMap((name) => {
    if (!english[name]) return [missing(`messages/en/${name}`, 'the file is missing')]
    if (!russian[name]) return [missing(`messages/ru/${name}`, 'the file is missing')]
    return compareFiles(name, flatten(english[name]), flatten(russian[name]))
  })
}

/** @param {string} name @param {Map<string, string>} english @param {Map<string, string>} russian */
function compareFiles(name, english, russian) {
  const keys = [...new Set([...english.keys(), ...russian.keys()])].sort()
  return keys.flatMap((key) => {
    const [en, ru] = [english.get(key), russian.get(key)]
    if (en === undefined) return [missing(`messages/en/${name}`, `${key} is missing`)]
    if (ru === undefined) return [missing(`messages/ru/${name}`, `${key} is missing`)]
    const [left, right] = [findArguments(en), findArguments(ru)]
    return left === right ? [] : [missing(`messages/ru/${name}`, `${key} takes (${right}), in English (${left})`)]
  })
}

/** @param {Record<string, unknown>} messages @returns {Map<string, string>} */
function flatten(messages, prefix = '') {
  /** @type {Map<string, string>} */
  const flat = new Map()
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of flatten(/** @type {Record<string, unknown>} */ (value), `${prefix}${key}.`))
        flat.set(inner, text)
    } else flat.set(`${prefix}${key}`, String(value))
  }
  return flat
}

/**
 * @param {string} message in ICU format
 * @returns {string} its arguments and tags, sorted. Bodies of plural and select are read too; their cases are not arguments.
 */
export function findArguments(message) {
  const found = new Set([...message.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`))
  readText(message.replace(/'[{}][^']*'/g, ''), 0, found)
  return [...found].sort().join(', ')
}

/** Reads text up to the brace that closes it. @param {string} text @param {number} at @param {Set<string>} found @returns {number} */
function readText(text, at, found) {
  let index = at
  while (index < text.length && text[index] !== '}')
    index = text[index] === '{' ? readArgument(text, index + 1, found) : index + 1
  return index + 1
}

/** @param {string} text @param {number} at after the opening brace @param {Set<string>} found @returns {number} after the closing one */
function readArgument(text, at, found) {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(text.slice(at))
  if (!head) return readText(text, at, found)
  found.add(head[1] ?? '')
  let index = at + head[0].length
  if (!/^(plural|select|selectordinal)$/.test(head[2] ?? '')) return readText(text, index, new Set())
  while (index < text.length && text[index] !== '}')
    index = text[index] === '{' ? readText(text, index + 1, found) : index + 1
  return index + 1
}

/** @param {string} path @param {string} message @returns {Breach} */
function missing(path, message) {
  return { path, line: 1, message }
}
