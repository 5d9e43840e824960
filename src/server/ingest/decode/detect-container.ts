import { refuse } from './problem'
import { readBytes } from './read-bytes'

export type Signature = 'zip' | 'gzip' | 'html' | 'text'

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** A workbook of Excel 2 to 4, without a container around it. */
const OLD_BIFF = [0x0009, 0x0209, 0x0409, 0x0809]

/** § As much of a page as may stand before its first table. */
const PROBED_BYTES = 64 * 1024

/** What a file is by its first bytes, whatever its name says. Refuses what cannot hold a table, and workbooks of old formats. */
export async function detectContainer(path: string): Promise<Signature> {
  return classifyBytes((await readBytes(path, PROBED_BYTES)).bytes)
}

/** The same for bytes at hand. */
export function classifyBytes(bytes: Buffer): Signature {
  if (bytes.length === 0) refuse({ code: 'emptyFile' })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7)) return 'zip'
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip'
  const isOldBiff = bytes.length > 8 && bytes[3] === 0 && OLD_BIFF.includes(bytes.readUInt16LE(0))
  if (bytes.subarray(0, OLE.length).equals(OLE) || isOldBiff) refuse({ code: 'oldSpreadsheet', value: 'XLS' })
  const text = beginning(bytes)
  if (!text.startsWith('<')) return 'text'
  if (/<workbook[^>]{1,999}urn:schemas-microsoft-com:office:spreadsheet/i.test(text))
    refuse({ code: 'oldSpreadsheet', value: 'XML Spreadsheet 2003' })
  return /<table[\s>]/i.test(text) ? 'html' : refuse({ code: 'noTable' })
}

/** The first characters without blanks and a byte-order mark; the ASCII ones are right in any encoding. */
function beginning(bytes: Buffer): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  const text =
    isLittle || isBig ? new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes) : bytes.toString('latin1')
  return text.replace(/^(?:\uFEFF|ï»¿|\s)+/, '')
}
