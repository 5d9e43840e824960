import { PROGRAMME_KINDS } from '../programme'

export const KINDS = PROGRAMME_KINDS.length
/** Places of the programmes in `PROGRAMME_KINDS`: numbers, because the engine writes by them for every order. */
export const COUPON = 0
export const CREDIT = 1
export const POINTS = 2
export const TIERS = 3
export const REVIEW = 4
export const WIN_BACK = 5
export const SURVEY = 6
export const SHIPPING = 7
export const REFERRAL = 8
export const MEMBERSHIP = 9

/** What the engine did, in sums: by programme, and the face value of what members hold by month. Whole numbers, so that sums are exact. */
export class Activity {
  readonly issued = new Float64Array(KINDS)
  readonly used = new Float64Array(KINDS)
  readonly expired = new Float64Array(KINDS)
  readonly grantedMinor = new Float64Array(KINDS)
  readonly redeemedMinor = new Float64Array(KINDS)
  readonly expiredMinor = new Float64Array(KINDS)
  readonly costMinor = new Float64Array(KINDS)
  readonly monthGranted: Float64Array
  readonly monthRedeemed: Float64Array
  readonly monthExpired: Float64Array
  messages = 0

  constructor(months: number) {
    this.monthGranted = new Float64Array(months)
    this.monthRedeemed = new Float64Array(months)
    this.monthExpired = new Float64Array(months)
  }
}
