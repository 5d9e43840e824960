/** Messages as they stand in the file: no plurals and no tags, so that the browser needs no message parser for them. */
export interface WordTree {
  [key: string]: string | WordTree
}

export type Words = (key: string, values?: Record<string, string>) => string

/** Words by their path, with `{name}` filled in. A path without a word is a mistake in the page: it throws. */
export function createWords(tree: WordTree): Words {
  return (key, values = {}) => findWord(tree, key).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function findWord(tree: WordTree, key: string): string {
  let node: string | WordTree | undefined = tree
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined
  if (typeof node !== 'string') throw new Error(`No words for calculator.${key}`)
  return node
}
