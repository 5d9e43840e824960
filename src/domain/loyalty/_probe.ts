import { simulateStore } from '@/domain/forecast/testing/simulate-store'
import { breakEven } from '@/domain/loyalty/break-even'
import { buildPopulation } from '@/domain/loyalty/build-population'
import { findBestSetting } from '@/domain/loyalty/find-best-setting'
import type { LoyaltyHistory } from '@/domain/loyalty/history'
import { PROGRAMME_KINDS } from '@/domain/loyalty/programme'
import { replayProgrammes } from '@/domain/loyalty/replay-programmes'
import { samplePopulation } from '@/domain/loyalty/sample-population'
import { computeSensitivity } from '@/domain/loyalty/sensitivity'
import { simulate } from '@/domain/loyalty/simulate'
import { buildTemplate } from '@/domain/loyalty/templates'
import { epochDay } from '@/domain/time/local-date'

const BG = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const VALUE = { p: 6.25, q: 3.74, v: 1544 }
const N = Number(process.argv[2] ?? 10000),
  R = Number(process.argv[3] ?? 10)
const store = simulateStore(
  { model: 'bgNbd', parameters: BG, value: VALUE },
  { customers: N, entryDays: 700, endDay: 730, futureDays: 0, seed: 1 },
)
const c = store.input.customers
const history: LoyaltyHistory = {
  firstDay: epochDay('2022-01-01'),
  lastDay: epochDay(store.input.asOf),
  starts: c.starts,
  days: c.days,
  grossMinor: c.revenueMinor,
  netMinor: c.revenueMinor,
  marginMinor: c.marginMinor,
  categories: new Int16Array(c.days.length).fill(-1),
  categoryNames: [],
  segmentBits: new Uint32Array(N),
  segmentIds: [],
}
const T = (name: string, f: () => unknown) => {
  const t = performance.now()
  const r = f()
  console.log(name, (performance.now() - t).toFixed(0), 'ms')
  return r as any
}
const draws = Array.from({ length: 100 }, () => ({ name: 'bgNbd' as const, parameters: BG, value: VALUE }))
const pop = T('population', () =>
  buildPopulation(
    history,
    {
      kind: 'model',
      model: { name: 'bgNbd', parameters: BG, value: VALUE },
      draws: draws.slice(0, Math.min(100, R)),
      marginShare: 0.4,
    },
    history.lastDay,
  ),
)
const scenario = {
  ...buildTemplate('points', { averageOrderMinor: 4000 }),
  horizonMonths: 24,
  costs: { fixedMinor: 100000, monthlyMinor: 10000, perMessageMinor: 3, messagesPerCustomerMonth: 0 },
}
T('replay', () => replayProgrammes(history, scenario))
const s = T(`simulate ${N} x ${R}`, () => simulate(pop, scenario, { runs: R, seed: 1 }))
console.log(JSON.stringify({ ...s, months: s.months.slice(-1) }, null, 0))
const coarse = T('sample', () => samplePopulation(pop, 2000))
for (let i = 0; i < 3; i++) T('slider 2000x50', () => simulate(coarse, scenario, { runs: 50, seed: 1 }))
console.log(JSON.stringify(T('breakeven', () => breakEven(pop, scenario, { seed: 1 }))))
console.log(JSON.stringify(T('tornado', () => computeSensitivity(pop, scenario, { seed: 1 }))))
const b = T('best', () =>
  findBestSetting(pop, scenario, {
    seed: 1,
    limits: { earnShare: [0.01, 0.1], burnCapShare: [0.1, 0.5], validityDays: [30, 365] },
  }),
)
console.log(JSON.stringify(b.best), JSON.stringify(b.current), b.tried.length)
for (const k of PROGRAMME_KINDS) {
  const sc = { ...buildTemplate(k, { averageOrderMinor: 4000 }), horizonMonths: 24 }
  const r = T(k, () => simulate(samplePopulation(pop, 5000), sc, { runs: 20, seed: 1 }))
  console.log('   ', r.incrementalMinor, r.costMinor.mean, r.costParts.outstandingMinor, r.anyway.costShare, r.orders)
  console.log('   be', breakEven(pop, sc, { seed: 1 }).upliftShare)
}
console.log(process.memoryUsage().rss / 1e6)
