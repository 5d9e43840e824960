// Fits and scoring of the forecasting models against a plain implementation: every customer a row, log-gammas, simplex search.
import { bgNbd } from '@/domain/forecast/bg-nbd/bg-nbd'
import { compress } from '@/domain/forecast/compress'
import { logBeta } from '@/domain/forecast/numerics/log-beta'
import { logGamma } from '@/domain/forecast/numerics/log-gamma'
import { minimiseNelderMead } from '@/domain/forecast/optimise/nelder-mead'
import { paretoNbd } from '@/domain/forecast/pareto-nbd/pareto-nbd'
import type { PurchaseHistory } from '@/domain/forecast/purchase-history'
import { simulateHistories } from '@/domain/forecast/testing/simulate-histories'
import { weeks } from '@/domain/forecast/weeks'
import { formatRatio, median } from './measure'

const ROUNDS = 3
const TRUTH = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const YEAR = weeks(52)
const STORE = { entryDays: 84, endDay: 272, seed: 1 }

for (const customers of [2357, 23_570]) {
  const histories = simulateHistories(bgNbd, TRUTH, { ...STORE, customers })
  const taken = { ours: [] as number[], plain: [] as number[], pareto: [] as number[] }
  const found = { ours: '', plain: '' }
  for (let round = 0; round < ROUNDS; round++) {
    taken.plain.push(time(() => (found.plain = fitPlainly(histories))))
    taken.ours.push(time(() => (found.ours = JSON.stringify(bgNbd.fit(compress(histories))))))
    taken.pareto.push(time(() => paretoNbd.fit(compress(histories))))
  }
  const unique = compress(histories).weights.length
  console.log(formatRatio(`BG/NBD fit of ${customers} customers (${unique} unique), plain`, taken.ours, taken.plain))
  console.log(`  ${(median(taken.plain) / median(taken.ours)).toFixed(1)} times faster; plain found ${found.plain}`)
  console.log(`  ours found ${found.ours.slice(0, 180)}`)
  console.log(`  Pareto/NBD fit ${(median(taken.pareto) / 1000).toFixed(2)} s`)
}

const million = simulateHistories(bgNbd, TRUTH, { ...STORE, entryDays: 700, endDay: 730, customers: 1_000_000 })
const scan = () => million.reduce((sum, { repeatDays, ageWeeks }) => sum + repeatDays / (1 + ageWeeks), 0)
const base = [time(scan), time(scan), time(scan)]
const pareto = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }
const scores = {
  'BG/NBD': (one: PurchaseHistory) => bgNbd.pAlive(TRUTH, one) + bgNbd.expectedOrders(TRUTH, one, YEAR),
  'Pareto/NBD': (one: PurchaseHistory) => paretoNbd.pAlive(pareto, one) + paretoNbd.expectedOrders(pareto, one, YEAR),
}
for (const [name, score] of Object.entries(scores)) {
  const ms = time(() => million.reduce((sum, one) => sum + score(one), 0))
  const ratio = (ms / median(base)).toFixed(0)
  console.log(
    `${name}: P(alive) and a year's orders of 1,000,000 customers in ${(ms / 1000).toFixed(2)} s, ${ratio} × one bare pass`,
  )
}
console.log(`compressing 1,000,000 customers: ${(time(() => compress(million)) / 1000).toFixed(2)} s`)

function time(work: () => unknown): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

/** Fader, Hardie & Lee (2005), eq. 7, as their spreadsheet does it. */
function fitPlainly(histories: readonly PurchaseHistory[]): string {
  const value = (point: readonly number[]) => {
    const [r = 0, alpha = 0, a = 0, b = 0] = point.map(Math.exp)
    let sum = 0
    for (const { repeatDays: x, recencyWeeks, ageWeeks } of histories) {
      const stays = logBeta(a, b + x) - logBeta(a, b) - (r + x) * Math.log(alpha + ageWeeks)
      const left =
        x === 0 ? 0 : Math.exp(logBeta(a + 1, b + x - 1) - logBeta(a, b) - (r + x) * Math.log(alpha + recencyWeeks))
      sum += logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + Math.log(Math.exp(stays) + left)
    }
    return -sum
  }
  const found = minimiseNelderMead({ value }, [0, 0, 0, 0], { low: -14, high: 14 })
  return `${found.status} ${found.point.map((log) => Math.exp(log).toFixed(3)).join(' ')}, ln L ${(-found.value).toFixed(3)}`
}
