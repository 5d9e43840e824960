import { z } from 'zod'
import { isCurrency } from '@/domain/currency'
import { parseMonth, parseRate } from '@/domain/currency-rates'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'

const Currency = z.string().length(3).refine(isCurrency, 'unknownCurrency')
const Month = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .refine((month) => parseMonth(month) === month, 'noMonth')

export const RateKeyInput = z.object({ currency: Currency, month: Month })
export type RateKeyInput = z.infer<typeof RateKeyInput>

export const SaveRatesInput = z.object({
  rates: z
    .array(RateKeyInput.extend({ rate: z.string().refine((rate) => parseRate(rate) === rate, 'noRate') }))
    .min(1)
    .max(500),
})
export type SaveRatesInput = z.infer<typeof SaveRatesInput>

/**
 * Enters rates, each over an earlier one of its month. They convert the files imported from now on; what is imported keeps
 * the rate it was converted by. Throws `invalidInput` for the store's own currency.
 */
export async function saveRates(principal: Principal, store: StoreContext, { rates }: SaveRatesInput): Promise<void> {
  if (rates.some(({ currency }) => currency === store.currency))
    throw new AppError('invalidInput', { field: 'currency' })
  const { organizationId } = principal
  await withTenant(principal, async (db) => {
    for (const { currency, month, rate } of rates) {
      const key = { storeId: store.id, currency, month: new Date(`${month}-01T00:00:00Z`) }
      await db.currencyRate.upsert({
        where: { storeId_currency_month: key },
        create: { ...key, organizationId, rate, createdById: principal.kind === 'user' ? principal.userId : null },
        update: { rate },
      })
    }
    await recordAudit(principal, db, { action: 'rates.saved', storeId: store.id, details: { rates: rates.length } })
  })
}

/** Takes a month's rate away; nothing happens where there is none. */
export async function deleteRate(
  principal: Principal,
  storeId: string,
  { currency, month }: RateKeyInput,
): Promise<void> {
  await withTenant(principal, async (db) => {
    const where = { storeId, currency, month: new Date(`${month}-01T00:00:00Z`) }
    const { count } = await db.currencyRate.deleteMany({ where })
    if (count > 0) await recordAudit(principal, db, { action: 'rates.deleted', storeId })
  })
}
