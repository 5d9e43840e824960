import type { Entry } from 'yauzl'
import { LIMITS } from '../limits'
import { refuse } from '../problem'
import type { ZipArchive } from '../zip-archive'
import { isDateFormat, unescapeText } from './cell-text'
import { parseXml } from './parse-xml'
import { SharedStrings } from './shared-strings'

export interface Sheet {
  name: string
  entry: Entry
}

export interface Workbook {
  sheets: Sheet[]
  is1904: boolean
  strings: SharedStrings
  /** By the number of a cell's style: whether it shows a date. */
  dateStyles: boolean[]
}

/** Whether an archive is a workbook. Refuses those of other programs and forms. */
export function isWorkbook(archive: ZipArchive): boolean {
  if (archive.find('xl/workbook.xml')) return true
  if (archive.find('xl/workbook.bin')) refuse({ code: 'oldSpreadsheet', value: 'XLSB' })
  if (archive.find('content.xml') && archive.find('META-INF/manifest.xml'))
    refuse({ code: 'oldSpreadsheet', value: 'ODS' })
  if (archive.find('Index/Document.iwa')) refuse({ code: 'oldSpreadsheet', value: 'Numbers' })
  return false
}

/** What a workbook's sheets share. Refuses one that unpacks to too much: its texts are held in memory. */
export async function readWorkbook(archive: ZipArchive): Promise<Workbook> {
  const bytes = archive.entries.reduce((sum, entry) => sum + (isXml(entry) ? entry.uncompressedSize : 0), 0)
  if (bytes > LIMITS.sheetBytes) refuse({ code: 'sheetTooLarge', value: String(Math.round(bytes / 1024 ** 2)) })
  const { sheets, is1904 } = await readSheets(archive)
  if (sheets.length === 0) refuse({ code: 'noTable' })
  return { sheets, is1904, strings: await readStrings(archive), dateStyles: await readDateStyles(archive) }
}

/** § More parts, formats of numbers and styles than any workbook has: Excel takes 65 490 styles. */
const MAX_PARTS = 10_000
const MAX_STYLES = 65_536

const isXml = ({ fileName }: Entry) => /\.(xml|rels)$/i.test(fileName)

async function readSheets(archive: ZipArchive): Promise<{ sheets: Sheet[]; is1904: boolean }> {
  const targets = new Map<string, string>()
  const named: { name: string; id: string; isHidden: boolean }[] = []
  let is1904 = false
  await read(archive, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship' && targets.size < MAX_PARTS) targets.set(Id, Target)
    },
  })
  await read(archive, 'xl/workbook.xml', {
    open: (name, attributes) => {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name === 'sheet' && named.length < LIMITS.tables)
        named.push({ name: attributes.name ?? '', id, isHidden: (attributes.state ?? 'visible') !== 'visible' })
    },
  })
  const sheets = named.flatMap(({ name, id, isHidden }) => {
    const target = targets.get(id) ?? ''
    const entry = archive.find(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    return entry && isXml(entry) && target.includes('worksheets') ? [{ name, entry, isHidden }] : []
  })
  if (new Set(sheets.map(({ entry }) => entry)).size < sheets.length) refuse({ code: 'damagedFile' })
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  return { sheets: [...visible, ...sheets.filter(({ isHidden }) => isHidden)], is1904 }
}

async function readStrings(archive: ZipArchive): Promise<SharedStrings> {
  const strings = new SharedStrings()
  let text = ''
  let [isText, isPhonetic] = [false, false]
  await read(archive, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    text: (piece) => {
      if (isText) text += piece
    },
    close: (name) => {
      if (name === 'si') strings.add(unescapeText(text))
      if (name === 'rPh') isPhonetic = false
      isText = false
    },
  })
  return strings
}

async function readDateStyles(archive: ZipArchive): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const styles: number[] = []
  let isCells = false
  await read(archive, 'xl/styles.xml', {
    open: (name, { numFmtId = '0', formatCode }) => {
      if (name === 'numFmt' && formatCode !== undefined && codes.size < MAX_PARTS)
        codes.set(Number(numFmtId), formatCode)
      if (name === 'cellXfs') isCells = true
      if (name === 'xf' && isCells && styles.length < MAX_STYLES) styles.push(Number(numFmtId))
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false
    },
  })
  return styles.map((id) => isDateFormat(id, codes.get(id)))
}

async function read(archive: ZipArchive, name: string, handlers: Parameters<typeof parseXml>[1]): Promise<void> {
  const entry = archive.find(name)
  if (entry) await parseXml(await archive.open(entry), handlers)
}
