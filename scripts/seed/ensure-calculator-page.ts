import { DEMO_CALCULATOR_SLUG } from '@/domain/simulate/scenarios'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

/** The demo organisation's own page of the calculator, made where there is none; a changed one stays as it is. */
export async function ensureCalculatorPage(principal: UserPrincipal): Promise<void> {
  const { organizationId } = principal
  await withTenant(principal, (db) =>
    db.calculatorPage.createMany({ data: [{ organizationId, slug: DEMO_CALCULATOR_SLUG }], skipDuplicates: true }),
  )
}
