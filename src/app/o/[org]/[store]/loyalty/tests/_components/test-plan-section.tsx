'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Statement, type StatementLine } from '@/components/ui/statement'
import { detectableEffect } from '@/domain/programme-test/sample-size'
import type { TestPartProps } from './test-view'

/** What was fixed before the start. */
export function TestPlanSection({ detail: { test }, currency }: TestPartProps) {
  const words = useTranslations('programme-tests.planned')
  const format = useFormat()
  const { plan } = test
  const { basis } = plan
  const money = (minor: number) => format.money(Math.round(minor), currency)
  const allocation = { customers: basis.customers, treatedShare: plan.treatedShare }
  const lines: StatementLine[] = [
    {
      label: words('population'),
      value: plan.population.kind === 'segment' ? plan.population.name : words('everybody'),
    },
    { label: words('days'), value: format.dayRange(test.startsOn, test.endsOn) },
    { label: words('primary'), value: words('primaryValue') },
    { label: words('share'), value: format.share(plan.treatedShare, 0) },
    { label: words('smallest'), value: money(plan.smallestEffectMinor) },
    {
      label: words('detectable', { power: format.share(plan.power, 0) }),
      value: money(detectableEffect(basis, allocation, plan.power)),
    },
    { label: words('codes'), value: plan.codes.length > 0 ? plan.codes.join(', ') : words('noCodes') },
    {
      label: words('reward'),
      value: words(`kind.${plan.reward.kind}`, {
        cost: plan.reward.kind === 'inOrders' ? '' : money(plan.reward.costMinor),
      }),
    },
    { label: words('message'), value: money(plan.messageCostMinor) },
    { label: words('fixed'), value: money(plan.fixedCostMinor) },
    { label: words('seed'), value: String(test.seed) },
  ]
  return (
    <Statement
      title={words('title')}
      lines={lines}
      note={
        test.splitAt ? words('fixedNote', { at: format.day(test.splitAt.toISOString().slice(0, 10)) }) : words('open')
      }
    />
  )
}
