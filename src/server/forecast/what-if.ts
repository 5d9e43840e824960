import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { computeWhatIf } from '@/domain/forecast/what-if/what-if'
import type { WhatIfResult } from '@/domain/forecast-report'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'
import { findFit, findLatestFits } from './forecast-fits'

/** § A slider's ends: what is further from the data than a factor of two, the model knows nothing of. */
const Factor = z.number().min(0.5).max(2).default(1)

/** Factors on what the model found: "churn −5 %" is 0.95 (METRICS "Intervals, significance, alerts"). */
export const WhatIfInput = z.object({ churnFactor: Factor, rateFactor: Factor, valueFactor: Factor })
export type WhatIfInput = z.infer<typeof WhatIfInput>

/** Money answers of the store's newest fit under changed behaviour. Throws `modelNotFitted` where none stands. */
export async function answerWhatIf(
  principal: Principal,
  store: StoreContext,
  { churnFactor, rateFactor, valueFactor }: WhatIfInput,
): Promise<WhatIfResult> {
  const fit = await withTenant(
    principal,
    async (db) => (await findFit(db, store)) ?? (await findLatestFits(db, store.id, 1))[0],
  )
  if (fit?.forecast.status !== 'fitted') throw new AppError('modelNotFitted')
  const change = { dropOutFactor: churnFactor, purchaseRateFactor: rateFactor, valueFactor }
  return computeWhatIf(fit.forecast.whatIf, change)
}
