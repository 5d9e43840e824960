import { joinKeys, KeyedRandom } from '../draws/keyed-random'
import { DAYS_PER_MONTH, horizonDays, type LoyaltyPopulation } from '../population'
import { Activity } from '../rules/activity'
import { RuleEngine } from '../rules/rule-engine'
import { buildRules, type Rules } from '../rules/rules'
import type { Scenario } from '../scenario'
import { buildValueRatios, VALUE_RATIOS } from '../value-ratios'
import { AnswerDraw } from './answer-draw'
import { type Behaviour, SILENT_SLACK } from './behaviour'
import type { RunEffects } from './effects'
import { expectOutstanding } from './expect-outstanding'
import { MemberStart } from './member-start'
import { type Pace, PairedClock } from './paired-clock'
import { RunLedger } from './run-ledger'
import type { RowLayout } from './run-row'

/** What is common to all customers of a run. */
interface Run {
  behaviour: Behaviour
  effects: RunEffects
  /** Net value of a friend's order. */
  friendMinor: number
}

/** Simulates customers, one run at a time, without and with the programmes, and adds what they did to the run's row. */
export class RunSimulator {
  readonly #engine: RuleEngine
  readonly #ledger: RunLedger
  readonly #clock = new PairedClock(new KeyedRandom())
  readonly #start: MemberStart
  readonly #answers: AnswerDraw
  readonly #ratios: Float64Array
  readonly #endDay: number
  readonly #rules: Rules
  readonly #perMessageMinor: number
  /** A win-back message or a birthday bonus comes to those too who do not order. */
  readonly #reachesSilent: boolean

  constructor(
    readonly population: LoyaltyPopulation,
    scenario: Scenario,
    layout: RowLayout,
  ) {
    this.#endDay = horizonDays(layout.months)
    const monthOfDay = Int32Array.from({ length: this.#endDay + 1 }, (_, day) =>
      Math.min(layout.months - 1, Math.floor(day / DAYS_PER_MONTH)),
    )
    this.#rules = buildRules(scenario)
    this.#engine = new RuleEngine(this.#rules, new Activity(layout.months), monthOfDay)
    this.#ledger = new RunLedger(layout, monthOfDay)
    this.#ratios = buildValueRatios(population.valueShape)
    this.#start = new MemberStart(population, this.#engine)
    this.#answers = new AnswerDraw(this.#rules)
    this.#perMessageMinor = scenario.costs.perMessageMinor
    this.#reachesSilent = this.#rules.winBack !== null || (this.#rules.points?.birthdayMinor ?? 0) > 0
  }

  /** Adds customers `from` … `to − 1` of one run to its row (`layout.width` numbers). */
  run(
    row: Float64Array,
    behaviour: Behaviour,
    effects: RunEffects,
    { seed, run, from, to }: { seed: number; run: number; from: number; to: number },
  ): void {
    const key = joinKeys(seed, run)
    this.#ledger.open(row)
    this.#start.traits.beginRun(seed, run)
    const common: Run = { behaviour, effects, friendMinor: Math.round(meanOf(behaviour.valueMinor)) }
    const { groups, groupFactors, repeatDays, ageDays, ids, weights } = this.population
    const pace: Pace = { back: 1, gap: 1, leave: 1 }
    const customer = { pAlive: 0, repeats: 0, ageDays: 0, groupFactor: 1 }
    for (let i = from; i < to; i++) {
      const group = groups[i] ?? 0
      const id = ids[i] ?? i
      pace.back = effects.back[group] ?? 1
      pace.gap = effects.gap[group] ?? 1
      pace.leave = effects.leave[group] ?? 1
      customer.pAlive = behaviour.pAlive[i] ?? 0
      customer.repeats = repeatDays[i] ?? 0
      customer.ageDays = ageDays[i] ?? 0
      customer.groupFactor = groupFactors[group] ?? 1
      this.#clock.random.restart(key, id)
      this.#clock.begin(behaviour, pace, customer)
      if (!this.#reachesSilent && this.#isSilent(pace.gap, behaviour.pSilent[i] ?? 0)) continue
      this.#answers.restart(key, id)
      this.#ledger.setWeight(weights[i] ?? 1)
      this.#start.begin(i, id, effects)
      this.#simulateCustomer(i, common)
    }
  }

  /** Whether no order comes within the horizon on either side: most customers, most of the time, and then there is nothing to add up. */
  #isSilent(gap: number, pSilent: number): boolean {
    const { isInBaseline, isInScenario, random } = this.#clock
    if (!isInBaseline && !isInScenario) return true
    // The next number is the first gap's: small ones are long gaps.
    return gap * SILENT_SLACK >= 1 && random.peek() < pSilent
  }

  #simulateCustomer(i: number, run: Run): void {
    const clock = this.#clock
    const { behaviour, effects } = run
    const { groups, deciles } = this.population
    const value = behaviour.valueMinor[i] ?? 0
    const basket = effects.basket[groups[i] ?? 0] ?? 1
    const hasWinBack = this.#rules.winBack !== null
    let [baseline, gained, comesOn] = [0, 0, Number.POSITIVE_INFINITY]
    while (clock.isInBaseline || clock.isInScenario) {
      const wasInScenario = clock.isInScenario
      clock.next(this.#endDay)
      if (wasInScenario && !clock.isInScenario && clock.comesAfterEnd) comesOn = Math.floor(clock.scenarioDay)
      const net = this.#drawNet(value, clock.random.next())
      if (clock.isInBaseline) {
        const margin = Math.round(net * behaviour.marginShare)
        baseline += margin
        this.#ledger.addBaselineOrder(Math.floor(clock.baselineDay), net, margin)
      }
      if (clock.isInScenario) {
        const day = Math.floor(clock.scenarioDay)
        if (hasWinBack) gained += this.#winBack(day, value, run)
        const sold = basket === 1 ? net : Math.round(net * basket)
        gained += this.#sell(day, sold, clock.isInBaseline ? sold - net : sold, clock.isInBaseline, run)
      }
      clock.toss()
    }
    if (hasWinBack) gained += this.#winBack(this.#endDay, value, run)
    const settled = this.#settle(comesOn, value)
    const costMinor = this.#engine.customerCostMinor + settled
    const place = { group: groups[i] ?? 0, decile: deciles[i] ?? 0 }
    this.#ledger.addDriver(place, { baselineMinor: baseline, incrementalMinor: gained - baseline - settled, costMinor })
  }

  #drawNet(value: number, chance: number): number {
    return Math.round(value * (this.#ratios[(chance * VALUE_RATIOS) | 0] ?? 1))
  }

  /** One order under the programmes; returns its margin and fee less rewards. */
  #sell(day: number, netMinor: number, extraMinor: number, isAnyway: boolean, run: Run): number {
    const answers = this.#answers.draw(run.effects)
    const costMinor = this.#engine.order(day, netMinor, extraMinor, answers)
    const { feeMinor } = this.#engine
    const { marginShare } = run.behaviour
    // The friend buys once, at the store's mean: what comes later is left out, to promise less rather than more.
    const friend = answers.referral ? run.friendMinor : 0
    const gainedMinor = Math.round(netMinor * marginShare) + Math.round(friend * marginShare) + feeMinor - costMinor
    const orders = answers.referral ? 2 : 1
    this.#ledger.addSale({ day, orders, netMinor: netMinor + friend, gainedMinor, costMinor, feeMinor, isAnyway })
    return gainedMinor
  }

  /** Orders that win-back messages bring before a day; returns their margin less rewards. */
  #winBack(before: number, value: number, run: Run): number {
    const { winBack } = this.#rules
    let gained = 0
    for (;;) {
      const sentOn = this.#engine.reminderDay
      if (winBack === null || sentOn >= before) return gained
      const { random } = this.#answers
      const answer = random.next()
      const day = sentOn + 1 + Math.floor(random.next() * winBack.validityDays)
      const net = this.#drawNet(value, random.next())
      if (answer >= run.effects.winBack || day >= before) return gained
      gained += this.#sell(day, net, net, false, run)
    }
  }

  /** The end: messages, and what is still held and will be used on the next order, if that comes in time. Returns their cost. */
  #settle(comesOn: number, valueMinor: number): number {
    const engine = this.#engine
    const held = engine.finish(this.#endDay)
    const { member } = this.#start.traits
    const outstanding =
      comesOn === Number.POSITIVE_INFINITY
        ? 0
        : expectOutstanding(this.#rules, engine.wallet, { member, day: comesOn, valueMinor })
    this.#ledger.addOutstanding(held, outstanding)
    const { sent, days } = engine.outbox
    for (let n = 0; n < sent; n++) this.#ledger.addMessage(days[n] ?? 0, this.#perMessageMinor)
    return outstanding + sent * this.#perMessageMinor
  }
}

function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / Math.max(1, values.length)
}
