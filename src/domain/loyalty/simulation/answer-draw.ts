import { KeyedRandom } from '../draws/keyed-random'
import type { Answers } from '../rules/member'
import type { Rules } from '../rules/rules'
import type { RunEffects } from './effects'

/** Keys the answers' stream apart from the orders', so that an answer moves no order. */
const ANSWERS_KEY = 0x2545f491

/** Chance of what customers answer, in a stream of its own. */
export class AnswerDraw {
  readonly random = new KeyedRandom()
  readonly #answers: Answers = { review: false, survey: false, referral: false }

  constructor(readonly rules: Rules) {}

  restart(runKey: number, customer: number): void {
    this.random.restart(runKey ^ ANSWERS_KEY, customer)
  }

  /** What an order brings beside itself; the same object every time. */
  draw({ review, survey, referral }: RunEffects): Answers {
    const { reviewReward, survey: asked, referral: invited } = this.rules
    this.#answers.review = reviewReward !== null && this.random.next() < review
    this.#answers.survey = asked !== null && this.random.next() < survey
    this.#answers.referral = invited !== null && this.random.next() < referral
    return this.#answers
  }
}
