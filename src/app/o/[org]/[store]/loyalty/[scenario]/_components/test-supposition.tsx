'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { OWN_TEST } from '@/domain/loyalty/assumptions'
import type { Scenario } from '@/domain/loyalty/scenario'
import { supposeMeasured } from '@/domain/loyalty/translate-effect'
import type { WorkbenchProps } from './workbench'

interface TestSuppositionProps extends Pick<WorkbenchProps, 'org' | 'store' | 'scenarioId' | 'currency' | 'canUpdate'> {
  scenario: Scenario
  onChange: (scenario: Scenario) => void
}

/** What a test of this very programme measured, offered in place of what studies of others found. */
export function TestSupposition({
  org,
  store,
  scenarioId,
  currency,
  canUpdate,
  scenario,
  onChange,
}: TestSuppositionProps) {
  const words = useTranslations('loyalty.supposition')
  const format = useFormat()
  const trpc = useTRPC()
  const { data: found } = useQuery(trpc.loyalty.supposition.queryOptions({ org, store, scenarioId }))
  if (!found) return null
  const { test, measuredMinor, effect, uplift } = found
  const share = (value: number) => format.share(value, 1, true)
  const isUsed = scenario.assumptions['effect.basket.light']?.source === OWN_TEST
  return (
    <Callout
      className="mb-6"
      action={
        canUpdate &&
        !isUsed && (
          <Button size="small" onClick={() => onChange(supposeMeasured(scenario, uplift))}>
            {words('use')}
          </Button>
        )
      }
    >
      {words.rich(isUsed ? 'used' : 'measured', {
        test: () => (
          <Link className="quiet-link" href={`/o/${org}/${store}/loyalty/tests/${test.id}`}>
            {test.name}
          </Link>
        ),
        effect: format.money(Math.round(measuredMinor), currency, { sign: true }),
        weeks: effect.weeks,
        likely: share(uplift.likely),
        low: share(uplift.low),
        high: share(uplift.high),
      })}
    </Callout>
  )
}
