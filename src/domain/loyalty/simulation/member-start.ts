import { findEarnShares } from '../earn-rates'
import { DAYS_PER_MONTH, type LoyaltyPopulation, PAST_MONTHS } from '../population'
import type { RuleEngine } from '../rules/rule-engine'
import type { RunEffects } from './effects'
import { rankJoiners } from './join-ranks'
import { MemberTraits } from './member-traits'

/** How each customer comes into the programme: with a way of using rewards, a silence so far, and a past that tiers look back on. */
export class MemberStart {
  readonly traits = new MemberTraits()
  readonly #earnShares: Float64Array
  readonly #joinRanks: Float64Array | null

  constructor(
    readonly population: LoyaltyPopulation,
    readonly engine: RuleEngine,
  ) {
    this.#earnShares = findEarnShares(population, engine.rules.points)
    this.#joinRanks = engine.rules.membership === null ? null : rankJoiners(population)
  }

  /** Begins customer `i` of the population, whose place in the whole is `id`. */
  begin(i: number, id: number, effects: RunEffects): void {
    const { ageDays, recencyDays } = this.population
    const own = { earnShare: this.#earnShares[i] ?? 0, joinRank: this.#joinRanks?.[i] ?? 1 }
    this.engine.begin(this.traits.describe(id, own, effects), (recencyDays[i] ?? 0) - (ageDays[i] ?? 0) - 1)
    this.#addPastSpending(i)
  }

  #addPastSpending(i: number): void {
    const { pastNetMinor, totalNetMinor } = this.population
    const { tierDiscount } = this.engine.rules
    if (tierDiscount === null) return
    const { spending } = this.engine.tiers
    if (tierDiscount.lookBackDays === null) {
      spending.add(-1, totalNetMinor[i] ?? 0)
      return
    }
    for (let month = PAST_MONTHS - 1; month >= 0; month--) {
      const spent = pastNetMinor[i * PAST_MONTHS + month] ?? 0
      if (spent > 0) spending.add(Math.floor(-(month + 0.5) * DAYS_PER_MONTH), spent)
    }
  }
}
