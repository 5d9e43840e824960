import { keyedUniform } from '../draws/keyed-random'
import { birthdayOf, type Member } from '../rules/member'
import type { RunEffects } from './effects'

export const GOLDEN = 0.6180339887498949
/** Places of a run's shifts, apart from those of assumptions. */
const [COUPON, CREDIT, POINTS] = [1000, 1001, 1002]

/**
 * Who of the customers uses what, in one run: a lattice over their numbers, shifted by chance, so that in every run the wanted share
 * of any long stretch of customers does, and each of them as often over runs.
 */
export class MemberTraits {
  readonly member: Member = {
    usesCoupon: false,
    usesCredit: false,
    usesPoints: false,
    pays: false,
    earnShare: 0,
    birthday: 0,
  }
  #coupon = 0
  #credit = 0
  #points = 0

  beginRun(seed: number, run: number): void {
    this.#coupon = keyedUniform(seed, run, COUPON)
    this.#credit = keyedUniform(seed, run, CREDIT)
    this.#points = keyedUniform(seed, run, POINTS)
  }

  /** Returns the same object for every customer. */
  describe(
    customer: number,
    { earnShare, joinRank }: { earnShare: number; joinRank: number },
    effects: RunEffects,
  ): Member {
    const place = customer * GOLDEN
    const { member } = this
    member.usesCoupon = (place + this.#coupon) % 1 < effects.usesCoupon
    member.usesCredit = (place + this.#credit) % 1 < effects.usesCredit
    member.usesPoints = (place + this.#points) % 1 < effects.usesPoints
    member.pays = joinRank < effects.pays
    member.earnShare = earnShare
    member.birthday = birthdayOf(customer)
    return member
  }
}
