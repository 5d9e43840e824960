/** One customer's ways with rewards. */
export interface Member {
  usesCoupon: boolean
  usesCredit: boolean
  usesPoints: boolean
  /** For the membership. */
  pays: boolean
  /** Of pre-reward net sales; in the replay of one order, where its category decides. */
  earnShare: number
  /** First birthday from the programme's start on, as a day after it. */
  birthday: number
}

/** What an order brought beside itself; null in the replay, where nobody can know. */
export interface Answers {
  review: boolean
  survey: boolean
  referral: boolean
}

/** § Birthdays are not known: spread evenly over a year by the golden ratio, the same for a customer every time. */
export function birthdayOf(customer: number): number {
  return Math.floor(((customer * 0.6180339887498949) % 1) * 365)
}
