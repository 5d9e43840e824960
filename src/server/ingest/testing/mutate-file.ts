import type { Random } from '@/domain/simulate/random'
import { MARKETPLACE_CASES } from '../corpus/marketplaces'
import { RUSSIAN_CASES } from '../corpus/russian'
import { SHOP_CASES } from '../corpus/shops'
import { TRAP_CASES } from '../corpus/traps'
import { encloseText } from './enclose-text'
import { PIECES, PLAIN_FILES } from './spoiling-texts'

const CASES = [SHOP_CASES, RUSSIAN_CASES, MARKETPLACE_CASES, TRAP_CASES].flat()

/** Files that are sound, or honestly refused: what the mutations start from. */
export const CORPUS: readonly string[] = [...PLAIN_FILES, ...CASES.map(({ lines }) => `${lines.join('\n')}\n`)]

type Change<Whole> = (whole: Whole, random: Random) => Whole

/**
 * A file of the corpus: its text spoilt in up to eight places, put into some encoding and container, whose bytes are then
 * spoilt in up to four.
 */
export async function mutateFile(random: Random): Promise<Buffer> {
  let text = pick(CORPUS, random)
  // Mostly few: a file spoilt all over is refused at its header.
  for (let left = Math.floor(random() * random() * 9); left > 0; left--)
    text = pick(TEXT_CHANGES, random)(text, random).slice(0, 200_000)
  let bytes = await encloseText(text, random)
  if (random() < 0.7) return bytes
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--)
    bytes = Buffer.from(pick(BYTE_CHANGES, random)(bytes, random).subarray(0, 400_000))
  return bytes
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

const TEXT_CHANGES: readonly Change<string>[] = [
  (text, random) => spliceText(text, random, pick(PIECES, random), 0),
  (text, random) => spliceText(text, random, pick(PIECES, random), Math.floor(random() * 12)),
  (text, random) => text.slice(0, Math.floor(text.length * (0.3 + 0.7 * random()))),
  (text, random) => text.replaceAll(pick([',', ';', '\n', '"', '1', '-', ' '], random), pick(PIECES, random)),
  (text, random) => text + someLines(text, random),
  // The rows of another shop under this one's header.
  (text, random) => text + someLines(pick(CORPUS, random), random),
  (text, random) => replaceField(text, random, pick(PIECES, random)),
  (text, random) => replaceField(text, random, pick(PIECES, random)),
  (text, random) => replaceField(text, random, String((random() - 0.5) * 10 ** Math.floor(random() * 25))),
  duplicateColumn,
  swapLines,
]

const BYTE_CHANGES: readonly Change<Buffer>[] = [
  (bytes, random) => spliceBytes(bytes, random, Buffer.from([Math.floor(random() * 256)]), 1),
  (bytes, random) => spliceBytes(bytes, random, Buffer.from([Math.floor(random() * 256)]), 1),
  (bytes, random) => spliceBytes(bytes, random, Buffer.alloc(1 + Math.floor(random() * 40)), 0),
  (bytes, random) => spliceBytes(bytes, random, Buffer.from(pick(PIECES, random), 'latin1'), 0),
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => bytes.subarray(Math.floor(random() * Math.min(64, bytes.length))),
  (bytes, random) => Buffer.concat([bytes, bytes.subarray(Math.floor(random() * bytes.length))]),
  // A file that was saved once more as what it is not.
  (bytes) => Buffer.from(bytes.toString('latin1')),
]

function spliceText(text: string, random: Random, piece: string, removed: number): string {
  const at = Math.floor(random() * (text.length + 1))
  return text.slice(0, at) + piece + text.slice(at + removed)
}

function spliceBytes(bytes: Buffer, random: Random, piece: Buffer, removed: number): Buffer {
  const at = Math.floor(random() * (bytes.length + 1))
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + removed)])
}

/** Some whole lines of a file, so that orders and lines repeat. */
function someLines(text: string, random: Random): string {
  const lines = text.split('\n').slice(1)
  return lines.filter(() => random() < 0.5).join('\n')
}

function replaceField(text: string, random: Random, piece: string): string {
  const fields = text.split(/([,;\t|\n])/)
  fields[2 * Math.floor((random() * fields.length) / 2)] = piece
  return fields.join('')
}

/** One column twice, under the same name, with its values or another's. */
function duplicateColumn(text: string, random: Random): string {
  const delimiter = pick([',', ';', '\t', '|'], random)
  const at = Math.floor(random() * 6)
  return text
    .split('\n')
    .map((line) => {
      const cells = line.split(delimiter)
      const cell = cells[at]
      return cell === undefined || cells.length < 2 ? line : [...cells, cell].join(delimiter)
    })
    .join('\n')
}

function swapLines(text: string, random: Random): string {
  const lines = text.split('\n')
  const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)]
  const held = lines[a] ?? ''
  lines[a] = lines[b] ?? ''
  lines[b] = held
  return lines.join('\n')
}
