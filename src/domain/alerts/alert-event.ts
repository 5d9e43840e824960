import { can, type Grant } from '@/domain/permissions'
import type { VerdictName } from '@/domain/programme-test/test-verdict'
import type { LocalDate } from '@/domain/time/local-date'
import type { ExpectedBand } from './expected-band'
import type { WatchedFigure } from './watched-figures'

/** What a store is told of: a figure outside its band, data that went stale, a programme test that has its verdict. */
export type AlertDetail = FigureAlert | StaleAlert | ProgrammeTestAlert

export interface FigureAlert extends Omit<ExpectedBand, 'seasonAgo'> {
  kind: 'figure'
  figure: WatchedFigure
  /** The week it speaks of, `2026-W07`. */
  week: string
  outside: 'below' | 'above'
  value: number
  seasonAgo: number
}

export interface StaleAlert {
  kind: 'stale'
  lastOrderDay: LocalDate
  silentDays: number
  usualDays: number
}

export interface ProgrammeTestAlert {
  kind: 'programmeTest'
  testId: string
  name: string
  verdict: Exclude<VerdictName, 'notEnough'>
}

/** Begins the name of every alert of a programme test. */
export const TEST_METRIC_PREFIX = 'test:'

/** Names the alert of a test's verdict among the figures; of all of a test, the text before its verdict. */
export function testMetric(testId: string, verdict: ProgrammeTestAlert['verdict'] | '' = ''): string {
  return `${TEST_METRIC_PREFIX}${testId}:${verdict}`
}

/** Names the alert of data that went stale among the figures. */
export const STALE_METRIC = 'stale'

/** An alert as people see it. */
export interface AlertEventView {
  id: string
  /** First day of what it speaks of. */
  period: LocalDate
  detail: AlertDetail
  createdAt: Date
  dismissedAt: Date | null
}

/** Whether a member may be told of it: a test's verdict weighs margin against cost. */
export function mayBeTold({ detail }: Pick<AlertEventView, 'detail'>, reader: Grant): boolean {
  return detail.kind !== 'programmeTest' || can(reader, 'loyalty:read')
}
