import { bucketLabel } from '@/domain/time/bucket'
import type { LiabilityMonth } from './replay-result'
import type { Activity } from './rules/activity'

/** The roll-forward of what members hold: opening + granted − redeemed − expired = closing, month by month, at face value. */
export function buildLiabilityMonths(
  { monthGranted, monthRedeemed, monthExpired }: Pick<Activity, 'monthGranted' | 'monthRedeemed' | 'monthExpired'>,
  firstMonth: number,
): LiabilityMonth[] {
  let [closing, redeemed, expired] = [0, 0, 0]
  return Array.from(monthGranted, (grantedMinor, i) => {
    const openingMinor = closing
    const [redeemedMinor, expiredMinor] = [monthRedeemed[i] ?? 0, monthExpired[i] ?? 0]
    closing = openingMinor + grantedMinor - redeemedMinor - expiredMinor
    redeemed += redeemedMinor
    expired += expiredMinor
    const settled = redeemed + expired
    return {
      month: bucketLabel(firstMonth + i, 'month'),
      openingMinor,
      grantedMinor,
      redeemedMinor,
      expiredMinor,
      reestimateMinor: 0,
      closingMinor: closing,
      expectedMinor: settled === 0 ? closing : Math.round((closing * redeemed) / settled),
    }
  })
}

/**
 * Part of the price of goods that belongs to points granted with them and is deferred until they are spent (IFRS 15 B39–B43: by
 * relative stand-alone prices, points at face × the share expected to be redeemed). Example: sales 100 000, face 10 000, 97 %
 * expected → 100 000 × 9 700 ÷ 109 700 = 8 842.30. Rounded half away from zero to the minor unit; 0 without sales or points.
 */
export function allocateToPoints({
  salesMinor,
  faceMinor,
  expectedShare,
}: {
  salesMinor: number
  faceMinor: number
  expectedShare: number
}): number {
  const points = faceMinor * expectedShare
  return salesMinor + points > 0 ? Math.round((salesMinor * points) / (salesMinor + points)) : 0
}
