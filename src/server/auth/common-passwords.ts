import { dictionary } from '@zxcvbn-ts/language-common'

/** Words of our own that everybody tries here first. */
const OWN = ['povtor', 'administrator', 'parol', 'qwertyuiop', 'qwertyuiopas']
const STEM_LENGTH_MIN = 4

/** Keys of the Russian layout as the Latin letters that stand on them: 'йцукен' is 'qwerty'. */
const LAYOUT = new Map(zip('йцукенгшщзхъфывапролджэячсмитьбю', "qwertyuiop[]asdfghjkl;'zxcvbnm,."))

const SOUNDS = new Map(
  zip('абвгдеёжзийклмнопрстуфхцчшщъыьэюя', [
    ...'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch'.split(' '),
    ...['', 'y', '', 'e', 'yu', 'ya'],
  ]),
)

let words: ReadonlySet<string> | undefined

/**
 * Whether a password is among the 49 000 most used of leaked lists (@zxcvbn-ts/language-common), or is one of them with digits
 * and signs around it, whatever the capitals. Russian words are looked for as they sound and as their keys lie: 'пароль' leaks as
 * 'parol' and 'gfhjkm'.
 */
export function isCommonPassword(password: string): boolean {
  words ??= new Set<string>([...dictionary['passwords-common'].map(String), ...OWN])
  const known = words
  const lower = password.normalize('NFC').toLowerCase()
  const stem = lower.replace(/^[^\p{L}]+(?=\p{L})|(?<=\p{L})[^\p{L}]+$/gu, '')
  const candidates = [lower, ...([...stem].length >= STEM_LENGTH_MIN ? [stem] : [])]
  return candidates.some((text) => [text, spell(text, LAYOUT), spell(text, SOUNDS)].some((one) => known.has(one)))
}

function spell(text: string, letters: ReadonlyMap<string, string>): string {
  return [...text].map((letter) => letters.get(letter) ?? letter).join('')
}

function zip(from: string, to: Iterable<string>): [string, string][] {
  const values = [...to]
  return [...from].map((letter, index) => [letter, values[index] ?? ''])
}
