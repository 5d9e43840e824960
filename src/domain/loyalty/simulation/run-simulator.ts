import { joinKeys, KeyedRandom, keyedUniform } from '../draws/keyed-random'
import { buildEarnRates, findSegmentRate } from '../earn-rates'
import { DAYS_PER_MONTH, type LoyaltyPopulation, PAST_MONTHS } from '../population'
import { birthdayOf } from '../replay-programmes'
import { Activity, CREDIT, POINTS, REFERRAL, REVIEW, SURVEY, WIN_BACK } from '../rules/activity'
import { type Answers, type Member, RuleEngine } from '../rules/rule-engine'
import { buildRules, type Rules } from '../rules/rules'
import type { Scenario } from '../scenario'
import { buildValueRatios, VALUE_RATIOS } from '../value-ratios'
import type { Behaviour } from './behaviour'
import type { RunEffects } from './effects'
import { type Pace, PairedClock } from './paired-clock'
import { DRIVER_WIDTH, type RowLayout } from './run-row'

const GOLDEN = 0.6180339887498949
/** Places of the run's own numbers, apart from those of assumptions. */
const [COUPON_PLACE, CREDIT_PLACE, POINTS_PLACE, PAYS_PLACE] = [1000, 1001, 1002, 1003]
/** Keys the answers' stream apart from the orders', so that an answer moves no order. */
const ANSWERS_KEY = 0x2545f491

/** Simulates customers, one run at a time, without and with the programmes, and adds what they did to the run's row. Allocates nothing for an order. */
export class RunSimulator {
  readonly #engine: RuleEngine
  readonly #clock = new PairedClock(new KeyedRandom())
  readonly #answerRandom = new KeyedRandom()
  readonly #ratios: Float64Array
  readonly #earnShares: Float64Array
  readonly #monthOfDay: Int32Array
  readonly #endDay: number
  readonly #rules: Rules
  readonly #perMessageMinor: number
  readonly #member: Member = {
    usesCoupon: false,
    usesCredit: false,
    usesPoints: false,
    pays: false,
    earnShare: 0,
    birthday: 0,
  }
  readonly #answers: Answers = { review: false, survey: false, referral: false }
  readonly #hasAnswers: boolean
  readonly #pace: Pace = { back: 1, gap: 1, leave: 1 }

  constructor(
    readonly population: LoyaltyPopulation,
    scenario: Scenario,
    readonly layout: RowLayout,
  ) {
    const { months } = layout
    this.#endDay = Math.round(months * DAYS_PER_MONTH)
    this.#monthOfDay = Int32Array.from({ length: this.#endDay + 2 }, (_, day) =>
      Math.min(months - 1, Math.floor(day / DAYS_PER_MONTH)),
    )
    this.#rules = buildRules(scenario)
    this.#engine = new RuleEngine(this.#rules, new Activity(months), this.#monthOfDay)
    this.#ratios = buildValueRatios(population.valueShape)
    this.#earnShares = findEarnShares(population, this.#rules)
    this.#perMessageMinor = scenario.costs.perMessageMinor
    const { reviewReward, survey, referral } = this.#rules
    this.#hasAnswers = reviewReward !== null || survey !== null || referral !== null
  }

  /** Adds customers `from` … `to − 1` of one run to its row (`layout.width` numbers). */
  run(
    row: Float64Array,
    behaviour: Behaviour,
    effects: RunEffects,
    { seed, run, from, to }: { seed: number; run: number; from: number; to: number },
  ): void {
    const key = joinKeys(seed, run)
    const shifts = [COUPON_PLACE, CREDIT_PLACE, POINTS_PLACE, PAYS_PLACE].map((place) => keyedUniform(seed, run, place))
    const { groups, groupFactors, repeatDays, ageDays, ids } = this.population
    const customer = { pAlive: 0, repeats: 0, ageDays: 0, groupFactor: 1 }
    for (let i = from; i < to; i++) {
      const group = groups[i] ?? 0
      const id = ids[i] ?? i
      this.#pace.back = effects.back[group] ?? 1
      this.#pace.gap = effects.gap[group] ?? 1
      this.#pace.leave = effects.leave[group] ?? 1
      this.#clock.random.restart(key, id)
      customer.pAlive = behaviour.pAlive[i] ?? 0
      customer.repeats = repeatDays[i] ?? 0
      customer.ageDays = ageDays[i] ?? 0
      customer.groupFactor = groupFactors[group] ?? 1
      this.#clock.begin(behaviour, this.#pace, customer)
      if (!this.#clock.isInBaseline && !this.#clock.isInScenario && this.#rules.winBack === null) continue
      this.#beginMember(i, id, effects, shifts)
      this.#answerRandom.restart(key ^ ANSWERS_KEY, id)
      this.#simulateCustomer(i, row, behaviour, effects)
    }
  }

  /** Traits by a shifted lattice over the customers: in every run the wanted share of any stretch of them has it. */
  #beginMember(i: number, id: number, effects: RunEffects, shifts: readonly number[]): void {
    const place = id * GOLDEN
    const member = this.#member
    member.usesCoupon = (place + (shifts[0] ?? 0)) % 1 < effects.usesCoupon
    member.usesCredit = (place + (shifts[1] ?? 0)) % 1 < effects.usesCredit
    member.usesPoints = (place + (shifts[2] ?? 0)) % 1 < effects.usesPoints
    member.pays = (place + (shifts[3] ?? 0)) % 1 < effects.pays
    member.earnShare = this.#earnShares[i] ?? 0
    member.birthday = birthdayOf(id)
    const { ageDays, recencyDays, pastNetMinor, totalNetMinor } = this.population
    this.#engine.begin(member, (recencyDays[i] ?? 0) - (ageDays[i] ?? 0) - 1)
    const { tierDiscount } = this.#rules
    if (tierDiscount === null) return
    if (tierDiscount.lookBackDays === null) this.#engine.spending.add(-1, totalNetMinor[i] ?? 0)
    else {
      for (let month = PAST_MONTHS - 1; month >= 0; month--) {
        const spent = pastNetMinor[i * PAST_MONTHS + month] ?? 0
        if (spent > 0) this.#engine.spending.add(Math.floor(-(month + 0.5) * DAYS_PER_MONTH), spent)
      }
    }
  }

  #simulateCustomer(i: number, row: Float64Array, behaviour: Behaviour, effects: RunEffects): void {
    const clock = this.#clock
    const weight = this.population.weights[i] ?? 1
    const basket = effects.basket[this.population.groups[i] ?? 0] ?? 1
    const value = behaviour.valueMinor[i] ?? 0
    const { sums } = this.layout
    let [baselineMargin, gained, paid] = [0, 0, 0]
    let comesOn = Number.POSITIVE_INFINITY
    while (clock.isInBaseline || clock.isInScenario) {
      const wasInScenario = clock.isInScenario
      clock.next(this.#endDay)
      if (wasInScenario && !clock.isInScenario && clock.comesAfterEnd) comesOn = Math.floor(clock.scenarioDay)
      const net = Math.round(value * (this.#ratios[(clock.random.next() * VALUE_RATIOS) | 0] ?? 1))
      const margin = Math.round(net * behaviour.marginShare)
      if (clock.isInBaseline) {
        baselineMargin += margin
        this.#add(row, this.#monthOfDay[Math.floor(clock.baselineDay)] ?? 0, -margin * weight)
        this.#add(row, sums.baselineOrders, weight)
        this.#add(row, sums.baselineNetMinor, net * weight)
      }
      if (clock.isInScenario) {
        const day = Math.floor(clock.scenarioDay)
        if (this.#rules.winBack !== null) gained += this.#winBack(row, { i, before: day, behaviour, effects, weight })
        const sold = basket === 1 ? net : Math.round(net * basket)
        const isAnyway = clock.isInBaseline
        gained += this.#sell(row, {
          day,
          net: sold,
          extra: isAnyway ? sold - net : sold,
          isAnyway,
          behaviour,
          effects,
          weight,
        })
      }
      clock.toss()
    }
    if (this.#rules.winBack !== null)
      gained += this.#winBack(row, { i, before: this.#endDay, behaviour, effects, weight })
    paid = this.#settle(row, { comesOn, value, weight })
    const cost = this.#engine.customerCostMinor + paid
    this.#add(row, sums.baselineMarginMinor, baselineMargin * weight)
    const { groups, deciles } = this.population
    const incremental = (gained - baselineMargin - paid) * weight
    const group = this.layout.groups + (groups[i] ?? 0) * DRIVER_WIDTH
    this.#add(row, group, baselineMargin * weight)
    this.#add(row, group + 1, incremental)
    this.#add(row, group + 2, cost * weight)
    const decile = this.layout.deciles + (deciles[i] ?? 0) * DRIVER_WIDTH
    this.#add(row, decile, baselineMargin * weight)
    this.#add(row, decile + 1, incremental)
    this.#add(row, decile + 2, cost * weight)
  }

  /** One order under the programmes; returns its margin and fee less rewards. */
  #sell(row: Float64Array, { day, net, extra, isAnyway, behaviour, effects, weight }: Sale): number {
    const { sums } = this.layout
    const answers = this.#hasAnswers ? this.#drawAnswers(effects) : null
    const cost = this.#engine.order(day, net, extra, answers)
    let margin = Math.round(net * behaviour.marginShare)
    let orders = 1
    let sales = net
    if (answers?.referral) {
      // The friend buys once, at the store's mean: what comes later is left out, to promise less rather than more.
      const friend = Math.round(this.#friendNet(behaviour))
      margin += Math.round(friend * behaviour.marginShare)
      sales += friend
      orders++
    }
    const fee = this.#engine.feeMinor
    this.#add(row, this.#monthOfDay[day] ?? 0, (margin + fee - cost) * weight)
    this.#add(row, sums.scenarioOrders, orders * weight)
    this.#add(row, sums.extraOrders, (isAnyway ? orders - 1 : orders) * weight)
    this.#add(row, sums.scenarioNetMinor, sales * weight)
    this.#add(row, sums.rewardsMinor, cost * weight)
    this.#add(row, sums.feesMinor, fee * weight)
    if (cost > 0) {
      this.#add(row, sums.rewardedOrders, weight)
      if (isAnyway) {
        this.#add(row, sums.anywayOrders, weight)
        this.#add(row, sums.anywayCostMinor, cost * weight)
      }
    }
    return margin + fee - cost
  }

  /** Orders that win-back messages bring before a day; returns their margin less rewards. */
  #winBack(row: Float64Array, { i, before, behaviour, effects, weight }: Gap): number {
    const { winBack } = this.#rules
    let gained = 0
    for (;;) {
      const sentOn = this.#engine.reminderDay
      if (winBack === null || sentOn >= before) return gained
      const [answer, wait, ratio] = [this.#answerRandom.next(), this.#answerRandom.next(), this.#answerRandom.next()]
      const day = sentOn + 1 + Math.floor(wait * winBack.validityDays)
      if (answer >= effects.winBack || day >= before) return gained
      const net = Math.round((behaviour.valueMinor[i] ?? 0) * (this.#ratios[(ratio * VALUE_RATIOS) | 0] ?? 1))
      gained += this.#sell(row, { day, net, extra: net, isAnyway: false, behaviour, effects, weight })
    }
  }

  /** The end: messages, and what is still held and will be used on the next order, if that comes in time. Returns their cost. */
  #settle(row: Float64Array, { comesOn, value, weight }: { comesOn: number; value: number; weight: number }): number {
    const engine = this.#engine
    const { sums, months } = this.layout
    const held = engine.finish(this.#endDay)
    const outstanding = comesOn === Number.POSITIVE_INFINITY ? 0 : this.#expectOutstanding(comesOn, value)
    const perMessage = this.#perMessageMinor
    for (let n = 0; n < engine.messages && perMessage > 0; n++) {
      this.#add(row, this.#monthOfDay[engine.messageDays[n] ?? 0] ?? 0, -perMessage * weight)
    }
    this.#add(row, months - 1, -outstanding * weight)
    this.#add(row, sums.messagesMinor, engine.messages * perMessage * weight)
    this.#add(row, sums.outstandingMinor, outstanding * weight)
    this.#add(row, sums.outstandingFaceMinor, held * weight)
    return outstanding + engine.messages * perMessage
  }

  #expectOutstanding(day: number, value: number): number {
    const { percentageCoupon, fixedCredit, points, reviewReward, winBack, survey, referral } = this.#rules
    const { couponUntil } = this.#engine
    let cost =
      this.#expectHeld(day, REVIEW, reviewReward) +
      this.#expectHeld(day, WIN_BACK, winBack) +
      this.#expectHeld(day, SURVEY, survey) +
      this.#expectHeld(day, REFERRAL, referral)
    if (this.#member.usesPoints) cost += this.#expectHeld(day, POINTS, points)
    if (this.#member.usesCredit) cost += this.#expectHeld(day, CREDIT, fixedCredit)
    if (
      percentageCoupon !== null &&
      this.#member.usesCoupon &&
      couponUntil >= day &&
      value >= percentageCoupon.minimumMinor
    ) {
      const off = Math.min(percentageCoupon.capMinor ?? value, value * percentageCoupon.discountShare)
      cost += off * percentageCoupon.unitCostShare
    }
    return Math.round(cost)
  }

  #expectHeld(day: number, kind: number, rule: { unitCostShare: number } | null): number {
    return rule === null ? 0 : (this.#engine.pots[kind]?.balanceOn(day) ?? 0) * rule.unitCostShare
  }

  #drawAnswers({ review, survey, referral }: RunEffects): Answers {
    this.#answers.review = this.#answerRandom.next() < review
    this.#answers.survey = this.#answerRandom.next() < survey
    this.#answers.referral = this.#rules.referral !== null && this.#answerRandom.next() < referral
    return this.#answers
  }

  #friendNet({ valueMinor }: Behaviour): number {
    if (this.#friendOf !== valueMinor) {
      this.#friendOf = valueMinor
      this.#friend = valueMinor.reduce((sum, value) => sum + value, 0) / Math.max(1, valueMinor.length)
    }
    return this.#friend
  }
  #friendOf: Float64Array | null = null
  #friend = 0

  #add(row: Float64Array, at: number, by: number): void {
    row[at] = (row[at] ?? 0) + by
  }
}

interface Sale {
  day: number
  net: number
  extra: number
  isAnyway: boolean
  behaviour: Behaviour
  effects: RunEffects
  weight: number
}

interface Gap {
  i: number
  before: number
  behaviour: Behaviour
  effects: RunEffects
  weight: number
}

/** Each customer's mean earn share: by segment, or by the mix of categories bought so far (the base rate where it is not known). */
function findEarnShares(population: LoyaltyPopulation, { points }: Rules): Float64Array {
  const rates = buildEarnRates(points, population.categoryNames, population.segmentIds)
  const categories = population.categoryNames.length
  return Float64Array.from({ length: population.customers }, (_, i) => {
    const bySegment = findSegmentRate(rates, population.segmentBits[i] ?? 0)
    if (bySegment !== null) return bySegment
    let [share, known] = [0, 0]
    for (let at = 0; at < categories; at++) {
      const part = population.categoryShares[i * categories + at] ?? 0
      share += part * (rates.byCategory[at] ?? rates.base)
      known += part
    }
    return known > 0 ? share / known : rates.base
  })
}
