import { Readable } from 'node:stream'
import { createTranslator } from 'next-intl'
import en from '../../../messages/en/data-export.json'
import ru from '../../../messages/ru/data-export.json'
import type { ExportedTable } from './exported-tables'

export interface ReadmeFile {
  path: string
  table: ExportedTable
  columns: readonly string[]
  rows: number
}

/** What stands in the archive, in both languages: every file, what a row of it is, its columns and how they are written. */
export function buildReadme(organizationName: string, files: readonly ReadmeFile[]): Readable {
  const parts = [
    writeIn(createTranslator({ locale: 'en', messages: en, namespace: 'readme' }), organizationName, files),
    writeIn(createTranslator({ locale: 'ru', messages: ru, namespace: 'readme' }), organizationName, files),
  ]
  return Readable.from([`\uFEFF${parts.join(`\r\n${'—'.repeat(72)}\r\n\r\n`)}`])
}

type Words = ReturnType<typeof createTranslator<typeof en, 'readme'>>

function writeIn(words: Words, name: string, files: readonly ReadmeFile[]): string {
  const conventions = CONVENTIONS.map((key) => `- ${words(`conventions.${key}`)}`)
  const columns = NAMED_COLUMNS.map((key) => `- ${key.replaceAll('-', ', ')}: ${words(`columns.${key}`)}`)
  const described = files.map(({ path, table, columns: names, rows }) =>
    [`${path} (${words('rows', { rows })})`, `  ${words(`tables.${table}`)}`, `  ${names.join(', ')}`].join('\r\n'),
  )
  const blocks = [
    words('title', { name }),
    words('lead'),
    conventions.join('\r\n'),
    words('columnsTitle'),
    columns.join('\r\n'),
    words('documents'),
    words('filesTitle'),
    described.join('\r\n\r\n'),
  ]
  return `${blocks.join('\r\n\r\n')}\r\n`
}

const CONVENTIONS = ['encoding', 'money', 'times', 'ids', 'formulas', 'leftOut'] as const
const NAMED_COLUMNS = [
  'import_seq',
  'external_id',
  'ordered_at-ordered_local',
  'gross-discount-shipping-tax',
  'original-rate-currency',
  'unit_cost',
  'quantity-units',
  'status',
  'first_key-second_key',
  'pre_margin',
  'details',
] as const
