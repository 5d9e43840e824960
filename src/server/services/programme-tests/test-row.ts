import type { TestEntry, TestStage } from '@/domain/programme-test/test-result'
import type { StandingVerdict, Verdict } from '@/domain/programme-test/test-verdict'
import { type LocalDate, localDayOf } from '@/domain/time/local-date'
import { readPlan, readVerdict } from './stored-plan'

/** Oldest first: the verdict that stands is the first that was given. */
const LOOKS_ORDER: { asOf?: 'asc'; createdAt?: 'asc' }[] = [{ createdAt: 'asc' }, { asOf: 'asc' }]

/** The columns a StoredTest is made of. */
export const TEST_COLUMNS = {
  id: true,
  name: true,
  plan: true,
  seed: true,
  startsOn: true,
  endsOn: true,
  scenarioId: true,
  splitAt: true,
  stoppedAt: true,
  looks: { orderBy: LOOKS_ORDER, select: { asOf: true, result: true } },
} as const

interface TestRow {
  id: string
  name: string
  plan: unknown
  seed: number
  startsOn: Date
  endsOn: Date
  scenarioId: string | null
  splitAt: Date | null
  stoppedAt: Date | null
  looks: { asOf: Date; result: unknown }[]
}

/** A test as services pass it on: its row read, and the verdict that stands. */
export interface StoredTest extends TestEntry {
  seed: number
  standing: StandingVerdict | null
}

/** A stored row as the domain knows it. Throws where its plan is none. */
export function readTest(row: TestRow, timeZone: string): StoredTest {
  const looks = row.looks.map(({ asOf, result }) => ({ day: toDay(asOf), verdict: readVerdict(result) }))
  const endsOn = toDay(row.endsOn)
  const latest = looks.at(-1) ?? null
  return {
    id: row.id,
    name: row.name,
    plan: readPlan(row.plan),
    seed: row.seed,
    startsOn: toDay(row.startsOn),
    endsOn,
    scenarioId: row.scenarioId,
    splitAt: row.splitAt,
    stoppedOn: row.stoppedAt && localDayOf(row.stoppedAt.getTime(), timeZone),
    stage: findStage(row, latest?.day ?? null, endsOn),
    latest,
    standing: findStanding(looks.map(({ verdict }) => verdict)),
  }
}

function findStage({ splitAt, stoppedAt }: TestRow, lookedAt: LocalDate | null, endsOn: LocalDate): TestStage {
  if (!splitAt) return 'draft'
  if (stoppedAt) return 'stopped'
  return lookedAt !== null && lookedAt >= endsOn ? 'ended' : 'running'
}

/** The first verdict that an interim interval gave: it stands. */
function findStanding(verdicts: readonly Verdict[]): StandingVerdict | null {
  for (const verdict of verdicts) {
    if (verdict.by === 'interim') return { ...verdict, by: 'interim' }
  }
  return null
}

function toDay(date: Date): LocalDate {
  return date.toISOString().slice(0, 10)
}
