// Fits and scoring of the forecasting models against a plain implementation: every customer a row, log-gammas, simplex search.
import { bgNbd } from '@/domain/forecast/bg-nbd/bg-nbd'
import { computeForecast } from '@/domain/forecast/compute-forecast'
import { prepareData } from '@/domain/forecast/fits/fit-candidate'
import { bindModel } from '@/domain/forecast/fits/fitted-model'
import { compressHistories } from '@/domain/forecast/histories/compress-histories'
import { buildHistories, type Histories } from '@/domain/forecast/histories/histories'
import { logBeta } from '@/domain/forecast/numerics/log-beta'
import { logGamma } from '@/domain/forecast/numerics/log-gamma'
import { minimiseNelderMead } from '@/domain/forecast/optimise/nelder-mead'
import { paretoNbd } from '@/domain/forecast/pareto-nbd/pareto-nbd'
import { scoreHistories } from '@/domain/forecast/project/bins'
import { expectOrders } from '@/domain/forecast/score/score-customers'
import { simulateStore } from '@/domain/forecast/testing/simulate-store'
import { computeWhatIf } from '@/domain/forecast/what-if/what-if'
import { epochDay } from '@/domain/time/local-date'
import { formatRatio, median } from './measure'

const BG = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const PARETO = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }
const VALUE = { p: 6.25, q: 3.74, v: 1544 }

for (const [customers, rounds] of [
  [2357, 3],
  [23_570, 3],
  [1_000_000, 1],
] as const) {
  const { histories } = createStore(customers)
  const taken = { ours: [] as number[], plain: [] as number[], pareto: [] as number[] }
  const found = { ours: '', plain: '' }
  for (let round = 0; round < rounds; round++) {
    taken.plain.push(time(() => (found.plain = fitPlainly(histories))))
    taken.ours.push(time(() => (found.ours = JSON.stringify(fitStore(bgNbd.fit, histories)))))
    taken.pareto.push(time(() => fitStore(paretoNbd.fit, histories)))
  }
  const unique = compressHistories(histories).weights.length
  console.log(formatRatio(`BG/NBD fit of ${customers} customers (${unique} unique), plain`, taken.ours, taken.plain))
  console.log(`  ${(median(taken.plain) / median(taken.ours)).toFixed(1)} times faster; plain found ${found.plain}`)
  console.log(`  ours found ${found.ours.slice(0, 180)}`)
  console.log(`  Pareto/NBD fit ${(median(taken.pareto) / 1000).toFixed(2)} s`)
}

const { input, histories } = createStore(1_000_000)
const scan = () => {
  let sum = 0
  for (let i = 0; i < histories.customers; i++)
    sum += (histories.repeatDays[i] ?? 0) / (1 + (histories.ageDays[i] ?? 0))
  return sum
}
const base = [time(scan), time(scan), time(scan)]
for (const model of [bindModel(bgNbd, BG), bindModel(paretoNbd, PARETO)]) {
  const ms = time(() => expectOrders(histories, scoreHistories(histories, model, VALUE).pAlive, model))
  const ratio = (ms / median(base)).toFixed(0)
  console.log(
    `${model.name}: P(alive), a year's orders and value of 1,000,000 customers in ${(ms / 1000).toFixed(2)} s, ${ratio} × one bare pass`,
  )
}

let result: ReturnType<typeof computeForecast> | null = null
const whole = time(() => (result = computeForecast(input, { seed: 1 })))
console.log(`the whole forecast of 1,000,000 customers: ${(whole / 1000).toFixed(1)} s, resident ${megabytes()} MB`)
const { forecast, score } = result ?? computeForecast(input, { seed: 1 })
const scored = time(() => {
  for (let i = 0; i < 1_000_000; i++) score(i)
})
console.log(`figures and ranges of each of 1,000,000 customers: ${(scored / 1000).toFixed(2)} s`)
if (forecast.status === 'fitted') {
  const change = { dropOutFactor: 0.95, purchaseRateFactor: 1.1, valueFactor: 1 }
  const moves = Array.from({ length: 20 }, () => time(() => computeWhatIf(forecast.whatIf, change)))
  console.log(`one move of a "what if" slider: ${median(moves).toFixed(1)} ms (${forecast.whatIf.rows.length} rows)`)
}

function createStore(customers: number) {
  const size = { customers, entryDays: customers > 100_000 ? 700 : 84, endDay: customers > 100_000 ? 730 : 272 }
  const store = simulateStore({ model: 'bgNbd', parameters: BG, value: VALUE }, { ...size, futureDays: 0, seed: 1 })
  return { input: store.input, histories: buildHistories(store.input.customers, epochDay(store.input.asOf)) }
}

function fitStore<T>(
  of: (full: ReturnType<typeof compressHistories>, coarse?: ReturnType<typeof compressHistories>) => T,
  histories: Histories,
): T {
  const { full, coarse } = prepareData(compressHistories(histories))
  return of(full, coarse)
}

function time(work: () => unknown): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

function megabytes(): number {
  return Math.round(process.memoryUsage().rss / 1e6)
}

/** Fader, Hardie & Lee (2005), eq. 7, as their spreadsheet does it. */
function fitPlainly({ customers, repeatDays, recencyDays, ageDays }: Histories): string {
  const value = (point: readonly number[]) => {
    const [r = 0, alpha = 0, a = 0, b = 0] = point.map(Math.exp)
    let sum = 0
    for (let i = 0; i < customers; i++) {
      const x = repeatDays[i] ?? 0
      const recencyWeeks = (recencyDays[i] ?? 0) / 7
      const stays = logBeta(a, b + x) - logBeta(a, b) - (r + x) * Math.log(alpha + (ageDays[i] ?? 0) / 7)
      const left =
        x === 0 ? 0 : Math.exp(logBeta(a + 1, b + x - 1) - logBeta(a, b) - (r + x) * Math.log(alpha + recencyWeeks))
      sum += logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + Math.log(Math.exp(stays) + left)
    }
    return -sum
  }
  const found = minimiseNelderMead({ value }, [0, 0, 0, 0], { low: -14, high: 14 })
  return `${found.status} ${found.point.map((log) => Math.exp(log).toFixed(3)).join(' ')}, ln L ${(-found.value).toFixed(3)}`
}
