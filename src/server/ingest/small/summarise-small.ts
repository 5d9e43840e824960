import type { DuckDBConnection } from '@duckdb/node-api'
import { toMinor } from '@/domain/money'
import type {
  CostsSummary,
  CustomersSummary,
  SmallImportSummary,
  SmallRejectReason,
  SpendSummary,
} from '@/domain/small-imports'
import { queryRow, queryRows } from '@/server/duckdb/duckdb'
import { UnreadableFile } from '../unreadable-file'
import type { StagedSmallFile } from './stage-small-file'

type Changes = 'factsNew' | 'factsChanged' | 'factsUnchanged'
/** What a file holds by itself, before it is compared with what the store knows. */
export type SmallFileSummary =
  | Omit<CostsSummary, Changes | 'products' | 'productsMatched' | 'unmatched' | 'knownCostShare'>
  | Omit<SpendSummary, Changes | 'overlapping'>
  | Omit<CustomersSummary, Changes | 'leads'>
export type SmallChanges = Pick<SmallImportSummary, Changes>

const MAX_SUM = BigInt(Number.MAX_SAFE_INTEGER)

/** Counts what normaliseSmallFile left. Throws UnreadableFile where the spend adds up to more than can be held exactly. */
export async function summariseSmallFile(
  connection: DuckDBConnection,
  { kind, rows }: StagedSmallFile,
): Promise<SmallFileSummary> {
  const rejectedRows = await queryRows<{ reason: SmallRejectReason; rows: number }>(
    connection,
    'SELECT reason, CAST(count(*) AS INTEGER) AS rows FROM small_reject GROUP BY reason ORDER BY rows DESC, reason',
  )
  const left = await queryRow<{ duplicateRows: number; totalRows: number }>(
    connection,
    `SELECT CAST(coalesce(sum(rows) FILTER (what = 'duplicate'), 0) AS INTEGER) AS "duplicateRows",
       CAST(coalesce(sum(rows) FILTER (what = 'total'), 0) AS INTEGER) AS "totalRows" FROM small_left`,
  )
  const common = { rows, rejectedRows, ...left }
  if (kind === 'costs') return { kind, ...common, ...(await queryRow<{ facts: number }>(connection, COSTS)) }
  if (kind === 'customers') {
    type Counts = Pick<CustomersSummary, 'facts' | 'withConsent' | 'withScore' | 'withReview'>
    return { kind, ...common, ...(await queryRow<Counts>(connection, CUSTOMERS)) }
  }
  return { kind, ...common, ...(await readSpend(connection)) }
}

const COSTS = 'SELECT CAST(count(*) AS INTEGER) AS facts FROM product_cost_fact'

const CUSTOMERS = `SELECT CAST(count(*) AS INTEGER) AS facts, CAST(count(*) FILTER (has_consent) AS INTEGER) AS "withConsent",
  CAST(count(score) AS INTEGER) AS "withScore", CAST(count(reviewed_on) AS INTEGER) AS "withReview" FROM customer_fact`

async function readSpend(connection: DuckDBConnection) {
  const { acquisition, retention, ...found } = await queryRow<
    Pick<SpendSummary, 'facts' | 'firstDay' | 'lastDay' | 'channels'> & { acquisition: bigint; retention: bigint }
  >(
    connection,
    `SELECT CAST(count(*) AS INTEGER) AS facts, coalesce(sum(amount_minor) FILTER (is_acquisition), 0) AS acquisition,
       coalesce(sum(amount_minor) FILTER (NOT is_acquisition), 0) AS retention,
       CAST(min(first_day) AS VARCHAR) AS "firstDay", CAST(max(last_day) AS VARCHAR) AS "lastDay",
       CAST(count(DISTINCT lower(channel)) AS INTEGER) AS channels FROM spend_fact`,
  )
  if ([acquisition, retention].some((sum) => sum > MAX_SUM || sum < -MAX_SUM))
    throw new UnreadableFile([{ code: 'amountsOutOfRange' }])
  return { ...found, acquisitionMinor: toMinor(acquisition), retentionMinor: toMinor(retention) }
}
