import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnMapping, ImportField } from '@/domain/imports'
import { type DecimalFinding, detectDecimal, OPEN_AMOUNT } from '@/domain/text/detect-decimal'
import type { Decimal } from '@/domain/text/parse-amount'
import { identifier, literal, queryRows } from '@/server/duckdb/duckdb'

/** The decimal mark of a file's amounts. */
export interface DecimalLayout {
  decimal: Decimal
  /** 0–1; 0 where a person has to say. */
  decimalConfidence: number
  /** The fields whose columns surely have the other mark. */
  swapped: ImportField[]
  /** A field whose amounts can all be read both ways, with nothing in the file to decide it. */
  openField: ImportField | null
}

interface DecimalOptions {
  mapping: ColumnMapping
  fields: readonly ImportField[]
  /** Fields that no sum is made of: never asked about. */
  harmless: readonly ImportField[]
  /** What a person said. */
  chosen: Decimal | undefined
  /** What the shop's own export is known by. */
  known: Decimal | undefined
}

/** § Confidence where a column's own texts leave it open, and the rest of the file or its preset decides. */
const BY_THE_REST = 0.9

/** Decides the decimal mark over whole columns: by texts that can be read one way only, where any has one. */
export async function findDecimals(connection: DuckDBConnection, options: DecimalOptions): Promise<DecimalLayout> {
  const { mapping, chosen, known } = options
  const columns = []
  for (const field of options.fields.filter((one) => mapping[one]))
    columns.push({ field, ...(await sampleColumn(connection, field)) })
  const sure = detectDecimal(columns.flatMap(({ samples }) => samples))
  const hasEvidence = columns.some(({ samples }) => samples.length > 0)
  const open = columns.filter(({ openSample }) => openSample !== null)
  const asked = open.find(({ field }) => !options.harmless.includes(field)) ?? null
  const decimal =
    chosen ??
    (hasEvidence ? sure.decimal : (known ?? detectDecimal(open.flatMap(({ openSample }) => openSample ?? [])).decimal))
  const swapped = columns.filter(({ samples }) => isSurely(detectDecimal(samples), samples, decimal))
  const isDecided = chosen !== undefined || hasEvidence || known !== undefined
  return {
    decimal,
    decimalConfidence: chosen ? 1 : hasEvidence && open.length === 0 ? sure.confidence : confidenceOf(isDecided, asked),
    swapped: swapped.map(({ field }) => field),
    openField: isDecided ? null : (asked?.field ?? null),
  }
}

function confidenceOf(isDecided: boolean, asked: object | null): number {
  if (asked === null) return 1
  return isDecided ? BY_THE_REST : 0
}

function isSurely(found: DecimalFinding, samples: readonly string[], decimal: Decimal): boolean {
  return samples.length > 0 && found.decimal !== decimal && found.confidence === 1
}

/** Texts of a column that can be read one way only; where there are none, one that can be read both ways. */
async function sampleColumn(
  connection: DuckDBConnection,
  field: ImportField,
): Promise<{ samples: string[]; openSample: string | null }> {
  const column = identifier(field)
  const hasMark = `(contains(${column}, '.') OR contains(${column}, ','))`
  const isOpen = `regexp_matches(${column}, ${literal(OPEN_AMOUNT)})`
  const found = await queryRows<{ value: string }>(
    connection,
    `SELECT ${column} AS value FROM staged WHERE ${hasMark} AND NOT ${isOpen} LIMIT 500`,
  )
  // A point may stand in «руб.» alone: such texts say nothing.
  const samples = found.map(({ value }) => value).filter((value) => /\d[.,]\d|[.,]\d/.test(value))
  if (samples.length > 0) return { samples, openSample: null }
  const [open] = await queryRows<{ value: string }>(
    connection,
    `SELECT ${column} AS value FROM staged WHERE ${hasMark} AND ${isOpen} LIMIT 1`,
  )
  return { samples, openSample: open?.value ?? null }
}
