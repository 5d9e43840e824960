import type { KeyedRandom } from '../draws/keyed-random'
import { DAYS_PER_MONTH } from '../population'
import type { Behaviour } from './behaviour'

/** How one customer's time runs with the programme, relative to without: factors of 1 leave it as it is. */
export interface Pace {
  /** Of the chance to come back, of the time between orders, of the chance to leave. */
  back: number
  gap: number
  leave: number
}

/**
 * One customer's order times from day 0 on, without and with a programme, from the same random numbers: the k-th order of both is
 * drawn by the same numbers, so that equal paces give equal orders. Exact draws from the models' own predictive distributions:
 * the rate's gamma gives the next gap (Lomax) and is updated by it; the coin's beta by each order survived.
 */
export class PairedClock {
  /** Days of the order that `next` found. */
  baselineDay = 0
  scenarioDay = 0
  /** Whether the customer is still there to make it. */
  isInBaseline = false
  isInScenario = false
  #behaviour: Behaviour | null = null
  #pace: Pace = { back: 1, gap: 1, leave: 1 }
  #shape = 1
  #rateDays = 1
  #survived = 0
  #baselineEnd = Number.POSITIVE_INFINITY
  #scenarioEnd = Number.POSITIVE_INFINITY
  #ageDays = 0
  #curveFrom = 0
  #curveDone = 0
  #curveFactor = 1

  constructor(readonly random: KeyedRandom) {}

  begin(
    behaviour: Behaviour,
    pace: Pace,
    customer: { pAlive: number; repeats: number; ageDays: number; groupFactor: number },
  ): void {
    this.#behaviour = behaviour
    this.#pace = pace
    const there = this.random.next()
    this.isInBaseline = there < customer.pAlive
    this.isInScenario = there < customer.pAlive * pace.back
    this.baselineDay = 0
    this.scenarioDay = 0
    this.#shape = behaviour.r + customer.repeats
    this.#rateDays = behaviour.alphaDays + customer.ageDays
    this.#survived = customer.repeats
    this.#beginLifetime(behaviour, customer.ageDays)
    if (behaviour.timing !== 'curve') return
    this.#ageDays = customer.ageDays
    this.#curveFactor = customer.groupFactor
    this.#curveFrom = ordersAtAge(behaviour.cumulativeOrders, customer.ageDays)
    this.#curveDone = 0
  }

  /** Moves both to their next order, in so far as they make one before `endDay`. */
  next(endDay: number): void {
    const behaviour = this.#behaviour
    if (behaviour === null) return
    if (behaviour.timing === 'curve') this.#stepOnCurve(behaviour)
    else this.#step(behaviour)
    if (this.baselineDay > this.#baselineEnd || this.baselineDay >= endDay) this.isInBaseline = false
    if (this.scenarioDay > this.#scenarioEnd || this.scenarioDay >= endDay) this.isInScenario = false
  }

  /** Whether the scenario's customer is still there at the day that the last `next` found, be it after the end. */
  get comesAfterEnd(): boolean {
    return this.scenarioDay <= this.#scenarioEnd
  }

  /** After the orders that `next` found: the coin of the models that have one. */
  toss(): void {
    const behaviour = this.#behaviour
    if (behaviour === null || behaviour.leaving !== 'coin') return
    const leaves = behaviour.a / (behaviour.a + behaviour.b + this.#survived)
    this.#survived++
    const toss = this.random.next()
    if (toss < leaves) this.isInBaseline = false
    const { back, leave } = this.#pace
    const stays = back === 1 ? 1 - leaves : Math.min(1, (1 - leaves) * back)
    if (toss < (back === 1 && leave === 1 ? leaves : (1 - stays) * leave)) this.isInScenario = false
  }

  #beginLifetime({ leaving, s, betaDays }: Behaviour, ageDays: number): void {
    if (leaving !== 'lifetime') {
      this.#baselineEnd = Number.POSITIVE_INFINITY
      this.#scenarioEnd = Number.POSITIVE_INFINITY
      return
    }
    const chance = this.random.next()
    const { back, leave } = this.#pace
    this.#baselineEnd =
      s === Number.POSITIVE_INFINITY ? -Math.log(chance) * betaDays : (betaDays + ageDays) * (chance ** (-1 / s) - 1)
    this.#scenarioEnd = this.#baselineEnd * (back / leave)
  }

  #step({ timing, ratePerDay }: Behaviour): void {
    const chance = this.random.next()
    const gap =
      timing === 'constant' ? -Math.log(chance) / ratePerDay : this.#rateDays * (chance ** (-1 / this.#shape) - 1)
    this.#shape++
    this.#rateDays += gap
    this.baselineDay += gap
    this.scenarioDay += gap * this.#pace.gap
  }

  /** Nobody leaves on a curve: coming back more and leaving less both make more of its orders. */
  #stepOnCurve({ cumulativeOrders }: Behaviour): void {
    this.#curveDone -= Math.log(this.random.next())
    const { back, leave, gap } = this.#pace
    const done = this.#curveDone / this.#curveFactor
    this.baselineDay = ageAtOrders(cumulativeOrders, this.#curveFrom + done) - this.#ageDays
    this.scenarioDay = (ageAtOrders(cumulativeOrders, this.#curveFrom + done / (back / leave)) - this.#ageDays) * gap
  }
}

/** Expected orders up to an age, straight between whole months. */
function ordersAtAge(cumulative: Float64Array, ageDays: number): number {
  const age = ageDays / DAYS_PER_MONTH
  const month = Math.min(Math.floor(age), cumulative.length - 2)
  const low = cumulative[month] ?? 0
  return low + (age - month) * ((cumulative[month + 1] ?? low) - low)
}

function ageAtOrders(cumulative: Float64Array, orders: number): number {
  let [low, high] = [0, cumulative.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 0) <= orders) low = middle
    else high = middle
  }
  const from = cumulative[low] ?? 0
  const slope = (cumulative[low + 1] ?? from) - from
  return slope > 0 ? (low + (orders - from) / slope) * DAYS_PER_MONTH : Number.POSITIVE_INFINITY
}
