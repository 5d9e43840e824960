import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import type { BestSetting } from '@/domain/loyalty/best-setting'
import type { SettingLimits } from '@/domain/loyalty/find-best-setting'
import type { LoyaltyResult, LoyaltyStep, ScenarioDefinition } from '@/domain/loyalty-workbench'
import type { LocalDate } from '@/domain/time/local-date'
import { readSnapshot } from '@/server/analytics/snapshot/snapshot'
import { literal, openDuckDb } from '@/server/duckdb/duckdb'
import type { TellStep } from '@/server/process/process-message'
import { computeBestSetting, computeLoyalty } from './compute-loyalty'
import type { LoyaltySources } from './loyalty-sources'
import { type LoyaltyInput, makeUpPopulation, readPopulation } from './read-population'

/** What a process of its own is sent: plain values alone. */
export interface LoyaltyTask {
  definition: ScenarioDefinition
  /** Null for a store without orders. */
  snapshotPath: string | null
  /** What is foretold of each customer, beside the snapshot; null where there is none. */
  forecastsPath: string | null
  sources: Omit<LoyaltySources, 'hash'>
  today: LocalDate
  /** Null: the whole answer; else the search for the best setting within these limits. */
  limits: SettingLimits | null
}

/** Computes a scenario's answer from a snapshot's file. */
export async function runLoyaltyTask(
  task: LoyaltyTask,
  tell: TellStep<LoyaltyStep>,
): Promise<LoyaltyResult | BestSetting> {
  tell('reading', 0)
  const { scenario } = task.definition
  const input = await readInput(task)
  return task.limits === null
    ? await computeLoyalty(input, scenario, tell)
    : computeBestSetting(input, scenario, task.limits, tell)
}

async function readInput(task: LoyaltyTask): Promise<LoyaltyInput> {
  const { snapshotPath, forecastsPath, definition, sources, today } = task
  if (snapshotPath === null) {
    if (definition.calculator === null) throw new Error('neither orders nor a calculator')
    return makeUpPopulation(definition.calculator, today)
  }
  const duck = await openDuckDb(':memory:', {
    memoryLimit: '512MB',
    threads: 2,
    tempDirectory: tmpdir(),
    directories: [dirname(snapshotPath)],
  })
  const connection = await duck.connect()
  try {
    if (forecastsPath !== null) await connection.run(`ATTACH ${literal(forecastsPath)} AS forecasts (READ_ONLY)`)
    await connection.run(`ATTACH ${literal(snapshotPath)} AS snapshot (READ_ONLY); USE snapshot`)
    return await readPopulation(await readSnapshot(connection), forecastsPath && 'forecasts', sources)
  } finally {
    connection.closeSync()
    duck.closeSync()
  }
}
