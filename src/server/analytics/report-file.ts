import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { CohortGrid } from '@/domain/cohorts'
import { isCurrency } from '@/domain/currency'
import type { CurrencyRate } from '@/domain/currency-rates'
import type { Descriptive } from '@/domain/descriptive'
import type { ColumnMapping, ImportField, ReadingChoices, RejectReason } from '@/domain/imports'
import type { LtvSummary } from '@/domain/ltv'
import type { LtvSpread } from '@/domain/ltv-spread'
import type { ExclusionReason } from '@/domain/overview'
import type { SecondOrder } from '@/domain/second-order'
import type { Bucket } from '@/domain/time/bucket'
import { openDuckDb } from '@/server/duckdb/duckdb'
import type { Prediction } from '@/server/forecast/build-prediction'
import { forecastFile } from '@/server/forecast/forecast-file'
import {
  normaliseFile,
  overrideMapping,
  type StagedFile,
  stageAndExamine,
  UnreadableFile,
} from '@/server/ingest/read-file'
import { mappingEntries } from '@/server/ingest/stage-file'
import { type FileSummary, summariseFile } from '@/server/ingest/summarise'
import { readSmallFiles, type SmallFileSource, type SmallReportFiles } from './report-small-files'
import { cohortGrid } from './reports/cohort-grid'
import { ltvSpread } from './reports/ltv-spread'
import { overview } from './reports/overview'
import { secondOrder } from './reports/second-order'
import { buildSnapshot } from './snapshot/build-snapshot'
import { readSnapshot, type Snapshot } from './snapshot/snapshot'

export interface FileReportOptions extends SmallReportFiles {
  timeZone: string
  /** Null: the one most rows of the file's currency column name; without such a column USD. */
  currency: string | null
  marginBasisPoints: number
  asOf: string | null
  bucket: Bucket
  map: ColumnMapping
  /** Monthly rates of the file's other currencies. */
  rates?: readonly CurrencyRate[]
  /** How the file is read, where it is not to be found out. */
  reading?: ReadingChoices
  excludeGuests: boolean
  inactivityMonths: number
  /** A CSV file to write what the model says of each customer to. */
  predictCustomersPath?: string
}

/** The document of the `report` command: docs/report-json.md. */
export interface FileReport {
  source: FileReportSource
  descriptive: Descriptive
  secondOrder: SecondOrder
  cohorts: CohortGrid
  ltv: Omit<LtvSummary, 'predicted'> & { predicted: Prediction; spread: LtvSpread }
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
  /** Of the files of costs and of spend; null where none was given. */
  costs: SmallFileSource | null
  spend: SmallFileSource | null
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
    directories: [path, options.costsPath, options.spendPath]
      .flatMap((one) => (one === undefined ? [] : [dirname(resolve(one))]))
      .concat(tempDirectory),
  })
  const connection = await duck.connect()
  try {
    const file = await stageAndExamine(connection, path, {
      directory: tempDirectory,
      reading: options.reading,
      chooseMapping: (detected) => chooseMapping(detected, options.map),
    })
    assertPart(file, options.reading)
    const currency = options.currency ?? file.layout.currencies.find(isCurrency) ?? DEFAULT_CURRENCY
    const country = COUNTRIES[currency] ?? 'ZZ'
    await normaliseFile(connection, file, {
      currency,
      country,
      timeZone: options.timeZone,
      rates: options.rates ?? [],
      sourceNumber: 1,
      importSeq: 1,
      dateOrder: options.reading?.dateOrder,
    })
    const summary = await summariseFile(connection, file, { currency, timeZone: options.timeZone })
    const small = await readSmallFiles(connection, options, {
      currency,
      country,
      timeZone: options.timeZone,
      directory: tempDirectory,
    })
    const isBuilt = await buildSnapshot(connection, { timeZone: options.timeZone, statusMaps: {}, asOf: options.asOf })
    if (!isBuilt) throw new UnreadableFile([{ code: 'noCountedOrders', value: summary.rejectedRows[0]?.reason }])
    const snapshot = await readSnapshot(connection)
    return await assemble(snapshot, { file, summary, small, currency, options })
  } finally {
    connection.closeSync()
    duck.closeSync()
    await rm(tempDirectory, { recursive: true, force: true })
  }
}

/** A sheet that was named must be the one that was read: a plain text has none. */
function assertPart({ head }: StagedFile, reading: ReadingChoices | undefined): void {
  if (reading?.part !== undefined && head.reading.parts.length === 0)
    throw new UnreadableFile([{ code: 'unknownPart', value: reading.part }])
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
const UNUSED: readonly ImportField[] = [
  'country',
  'city',
  'channel',
  'source',
  'medium',
  'campaign',
  'coupon',
  'customerName',
  'category',
]

function chooseMapping(detected: ColumnMapping, set: ColumnMapping): ColumnMapping {
  const mapping = overrideMapping(detected, set)
  return Object.fromEntries(mappingEntries(mapping).filter(([field]) => !UNUSED.includes(field)))
}

const DEFAULT_CURRENCY = 'USD'
/** The age whose LTV the document tells customer by customer. */
const SPREAD_AGE_MONTHS = 12

interface Assembly {
  file: StagedFile
  summary: FileSummary
  small: Pick<FileReportSource, 'costs' | 'spend'>
  currency: string
  options: FileReportOptions
}

async function assemble(
  snapshot: Snapshot,
  { file, summary, small, currency, options }: Assembly,
): Promise<FileReport> {
  const { marginBasisPoints, inactivityMonths, bucket, timeZone } = options
  const filter = options.excludeGuests ? { guests: 'out' as const } : {}
  const figures = await overview(snapshot, { filter, marginBasisPoints, inactivityMonths })
  const { predictCustomersPath = null } = options
  const predicted = await forecastFile(snapshot, { marginBasisPoints, currency, predictCustomersPath })
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
      ...small,
    },
    descriptive: figures.descriptive,
    secondOrder: await secondOrder(snapshot, { filter, marginBasisPoints }),
    cohorts: await cohortGrid(snapshot, { filter, marginBasisPoints, bucket }),
    ltv: {
      ...figures.ltv,
      predicted,
      spread: await ltvSpread(snapshot, { filter, marginBasisPoints, ageMonths: SPREAD_AGE_MONTHS }),
    },
  }
}
