import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { CohortGrid } from '@/domain/cohorts'
import { isCurrency } from '@/domain/currency'
import type { Descriptive } from '@/domain/descriptive'
import type { ColumnMapping, DateOrder, ImportField, RejectReason } from '@/domain/imports'
import type { LtvSummary } from '@/domain/ltv'
import type { ExclusionReason } from '@/domain/overview'
import type { Bucket } from '@/domain/time/bucket'
import { openDuckDb } from '@/server/duckdb/duckdb'
import {
  normaliseFile,
  overrideMapping,
  type StagedFile,
  stageAndExamine,
  UnreadableFile,
} from '@/server/ingest/read-file'
import { mappingEntries } from '@/server/ingest/stage-file'
import { type FileSummary, summariseFile } from '@/server/ingest/summarise'
import { cohortGrid } from './reports/cohort-grid'
import { overview } from './reports/overview'
import { buildSnapshot } from './snapshot/build-snapshot'
import { readSnapshot, type Snapshot } from './snapshot/snapshot'

export interface FileReportOptions {
  timeZone: string
  /** Null: the one most rows of the file's currency column name; without such a column USD. */
  currency: string | null
  marginBasisPoints: number
  asOf: string | null
  bucket: Bucket
  map: ColumnMapping
  /** How a day is written where the column's own days leave it open. */
  dateOrder?: DateOrder
  excludeGuests: boolean
  inactivityMonths: number
}

/** The document of the `report` command: docs/report-json.md. */
export interface FileReport {
  source: FileReportSource
  descriptive: Descriptive
  cohorts: CohortGrid
  ltv: LtvSummary
}

export interface FileReportSource {
  rows: number
  shape: FileSummary['shape']
  orders: number
  countedOrders: number
  returns: number
  excluded: Partial<Record<ExclusionReason, number>>
  rejectedRows: Partial<Record<RejectReason, number>>
  duplicateRows: number
  customers: number
  guests: number
  firstOrder: string
  lastOrder: string
  asOf: string
  currency: string
  timeZone: string
  marginBasisPoints: number
  columns: ColumnMapping
}

/**
 * Every figure of the overview and the cohort grid for one file: the product's own import, snapshot and reports, in
 * memory, with no server and no database. Throws UnreadableFile.
 */
export async function reportOnFile(path: string, options: FileReportOptions): Promise<FileReport> {
  const tempDirectory = await mkdtemp(join(tmpdir(), 'povtor-report-'))
  const duck = await openDuckDb(':memory:', {
    memoryLimit: '500MB',
    threads: 2,
    tempDirectory,
    directories: [dirname(resolve(path)), tempDirectory],
  })
  const connection = await duck.connect()
  try {
    const file = await stageAndExamine(connection, path, (detected) => chooseMapping(detected, options.map))
    const currency = options.currency ?? file.layout.currencies.find(isCurrency) ?? DEFAULT_CURRENCY
    const country = COUNTRIES[currency] ?? 'ZZ'
    await normaliseFile(connection, file, {
      currency,
      country,
      sourceNumber: 1,
      importSeq: 1,
      dateOrder: options.dateOrder,
    })
    const summary = await summariseFile(connection, file, options.timeZone)
    const isBuilt = await buildSnapshot(connection, { timeZone: options.timeZone, statusMaps: {}, asOf: options.asOf })
    if (!isBuilt) throw new UnreadableFile([{ code: 'noCountedOrders', value: summary.rejectedRows[0]?.reason }])
    const snapshot = await readSnapshot(connection)
    return await assemble(snapshot, { file, summary, currency, options })
  } finally {
    connection.closeSync()
    duck.closeSync()
    await rm(tempDirectory, { recursive: true, force: true })
  }
}

/** Whose phones a file without a stated country holds, by its currency. */
const COUNTRIES: Record<string, string> = {
  RUB: 'RU',
  KZT: 'KZ',
  BYN: 'BY',
  UAH: 'UA',
  USD: 'US',
  GBP: 'GB',
  PLN: 'PL',
}

/** What no figure of the report is made of: a column of these need not be read. */
const UNUSED: readonly ImportField[] = ['country', 'city', 'channel', 'coupon', 'customerName', 'category']

function chooseMapping(detected: ColumnMapping, set: ColumnMapping): ColumnMapping {
  const mapping = overrideMapping(detected, set)
  return Object.fromEntries(mappingEntries(mapping).filter(([field]) => !UNUSED.includes(field)))
}

const DEFAULT_CURRENCY = 'USD'

interface Assembly {
  file: StagedFile
  summary: FileSummary
  currency: string
  options: FileReportOptions
}

async function assemble(snapshot: Snapshot, { file, summary, currency, options }: Assembly): Promise<FileReport> {
  const { marginBasisPoints, inactivityMonths, bucket, timeZone } = options
  const filter = options.excludeGuests ? { guests: 'out' as const } : {}
  const figures = await overview(snapshot, { filter, marginBasisPoints, inactivityMonths })
  const { quality } = figures
  const counts = <Reason extends string>(rows: { reason: Reason; count: number }[]) =>
    Object.fromEntries(rows.map(({ reason, count }) => [reason, count])) as Partial<Record<Reason, number>>
  return {
    source: {
      rows: summary.rows,
      shape: summary.shape,
      orders: summary.orders,
      countedOrders: quality.countedOrders,
      returns: summary.returns,
      excluded: counts(quality.excludedOrders.map(({ reason, orders }) => ({ reason, count: orders }))),
      rejectedRows: counts(summary.rejectedRows.map(({ reason, rows }) => ({ reason, count: rows }))),
      duplicateRows: summary.duplicateRows,
      customers: figures.descriptive.customers,
      guests: quality.guestOrders,
      firstOrder: figures.firstDay,
      lastOrder: figures.lastDay,
      asOf: figures.asOf,
      currency,
      timeZone,
      marginBasisPoints,
      columns: file.mapping,
    },
    descriptive: figures.descriptive,
    cohorts: await cohortGrid(snapshot, { filter, marginBasisPoints, bucket }),
    ltv: figures.ltv,
  }
}
