import pg from 'pg'
import { currencyDigits, UNUSUAL_CURRENCIES } from '@/domain/currency'
import { type ExportedTable, HIDDEN_COLUMNS } from './exported-tables'

/** A column of the database: its name and its type as information_schema tells it. */
export interface TableColumn {
  name: string
  type: string
}

/** A column of a file: its name, and the SQL of what it holds. */
export interface FileColumn {
  name: string
  expression: string
  /** A person's or a file's words, which a spreadsheet might run as a formula. */
  isText: boolean
}

/**
 * The columns of a table's file over the alias `t`, in the table's order. Amounts are decimals with all the currency's digits
 * instead of minor units, and lose the ending `_minor`; instants are UTC. `currency` is the store's, null above the stores.
 */
export function selectColumns(
  table: ExportedTable,
  columns: readonly TableColumn[],
  currency: string | null,
): FileColumn[] {
  const shown = columns.filter(
    ({ name }) => !HIDDEN_COLUMNS.includes(name) && !HIDDEN_COLUMNS.includes(`${table}.${name}`),
  )
  return [...shown.map((column) => selectColumn(table, column, currency)), ...(NAMES[table] ?? [])]
}

const TEXT_TYPES = new Set(['text', 'character', 'character varying'])

function selectColumn(table: ExportedTable, { name, type }: TableColumn, currency: string | null): FileColumn {
  const column = `t.${pg.escapeIdentifier(name)}`
  if (name.endsWith('_minor'))
    return { name: name.slice(0, -'_minor'.length), expression: asAmount(table, name, currency), isText: false }
  if (name.endsWith('_e4'))
    return { name: name.slice(0, -'_e4'.length), expression: asDecimal(column, currency, 4), isText: false }
  if (type === 'timestamp with time zone')
    return { name, expression: `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`, isText: false }
  if (type === 'ARRAY') return { name, expression: `to_jsonb(${column})`, isText: false }
  return { name, expression: column, isText: TEXT_TYPES.has(type) }
}

/** Amounts that are in the row's own currency, not in the store's; a store's own row says its currency itself. */
const OF_OWN_CURRENCY = new Set([
  'order_fact.original_minor',
  'refund_fact.original_minor',
  'import_reject.amount_minor',
  'store.shipping_cost_minor',
  'store.packing_cost_minor',
])

function asAmount(table: ExportedTable, name: string, currency: string | null): string {
  const column = `t.${pg.escapeIdentifier(name)}`
  if (!OF_OWN_CURRENCY.has(`${table}.${name}`)) return asDecimal(column, currency, 0)
  const cases = UNUSUAL_CURRENCIES.map((code) => `WHEN ${pg.escapeLiteral(code)} THEN ${asDecimal(column, code, 0)}`)
  return `CASE coalesce(t.currency, '') ${cases.join(' ')} ELSE ${asDecimal(column, null, 0)} END`
}

function asDecimal(column: string, currency: string | null, furtherDigits: number): string {
  const digits = currencyDigits(currency ?? '') + furtherDigits
  return `round(${column}::numeric / ${10 ** digits}, ${digits})`
}

/** Who a person's id means, where the organisation may know. */
const NAMES: Partial<Record<ExportedTable, FileColumn[]>> = {
  membership: [
    { name: 'email', expression: '(SELECT a.email FROM public.member_mail_address(t.user_id) a)', isText: true },
    { name: 'name', expression: 'public.member_name(t.user_id)', isText: true },
  ],
  audit_event: [{ name: 'actor_name', expression: 'public.audit_person_name(t.actor_id)', isText: true }],
}

// A spreadsheet runs a text cell that begins so as a formula.
const FORMULA_START = String.raw`E'^[=+\\-@＝＋－＠\\t\\r\\n]'`

/** What a CSV file holds of a column: a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function guardFormula({ expression, isText }: FileColumn): string {
  if (!isText) return expression
  const text = `(${expression})::text`
  return `CASE WHEN ${text} ~ ${FORMULA_START} THEN '''' || ${text} ELSE ${text} END`
}
