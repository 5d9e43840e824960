import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnMapping, DateOrder, ImportField } from '@/domain/imports'
import { type DateOrderFinding, detectDateOrder } from '@/domain/text/detect-date-order'
import { identifier, queryRows } from '@/server/duckdb/duckdb'

export interface DateLayout {
  dateOrder: DateOrder | 'ambiguous' | null
  /** 0–1; 0 where a person has to say. */
  dateConfidence: number
  /** The field whose days can be read both ways. */
  openDateField: ImportField | null
}

/** § Confidence where the days leave it open and the shop's own export is known by its order. */
const BY_PRESET = 0.9

const DATE_FIELDS = ['orderedAt', 'refundedAt', 'updatedAt'] as const

/** Decides how a file writes its days, over the whole of every column of dates: one of them may decide for all. */
export async function findDates(
  connection: DuckDBConnection,
  { mapping, chosen, known }: { mapping: ColumnMapping; chosen: DateOrder | undefined; known: DateOrder | undefined },
): Promise<DateLayout> {
  const found: (DateOrderFinding & { field: ImportField; isOpen: boolean })[] = []
  for (const field of DATE_FIELDS.filter((one) => mapping[one]))
    found.push({ field, ...(await findOrder(connection, field)) })
  if (chosen) return { dateOrder: chosen, dateConfidence: 1, openDateField: null }
  const [decided] = found.filter((one) => one.isOpen && one.order !== 'ambiguous')
  if (decided) return { dateOrder: decided.order, dateConfidence: 1, openDateField: null }
  const [open] = found.filter(({ order }) => order === 'ambiguous')
  if (open && known) return { dateOrder: known, dateConfidence: BY_PRESET, openDateField: null }
  if (open) return { dateOrder: 'ambiguous', dateConfidence: 0, openDateField: open.field }
  const [first] = found.filter(({ order }) => order !== null)
  return { dateOrder: first?.order ?? null, dateConfidence: first?.confidence ?? 0, openDateField: null }
}

const PARTS = "'^''?(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}|\\d{2})(\\D|$)'"

async function findOrder(
  connection: DuckDBConnection,
  field: ImportField,
): Promise<DateOrderFinding & { isOpen: boolean }> {
  const column = identifier(field)
  // The largest first and second parts of a column stand for all of it.
  const part = (nth: number) => `arg_max(${column}, try_cast(regexp_extract(${column}, ${PARTS}, ${nth}) AS INTEGER))`
  const open = await queryRows<{ value: string | null }>(
    connection,
    `SELECT unnest([${part(1)}, ${part(2)}]) AS value FROM staged WHERE regexp_matches(${column}, ${PARTS})`,
  )
  const others = await queryRows<{ value: string }>(
    connection,
    `SELECT ${column} AS value FROM staged WHERE NOT regexp_matches(${column}, ${PARTS}) LIMIT 500`,
  )
  const texts = open.flatMap(({ value }) => value ?? [])
  return { ...detectDateOrder([...texts, ...others.map(({ value }) => value)]), isOpen: texts.length > 0 }
}
