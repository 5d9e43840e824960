'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Statement } from '@/components/ui/statement'
import type { TestResult } from '@/domain/programme-test/test-result'
import type { TestPartProps } from './test-view'

/** What the programme came to in all, its fixed cost on a line of its own; predicted against measured below. */
export function TestMoney({ detail: { test }, result, currency }: TestPartProps & { result: TestResult }) {
  const words = useTranslations('programme-tests.money')
  const format = useFormat()
  const { plan } = test
  const { costs, belief } = result
  const money = (minor: number | null) => format.money(minor === null ? null : Math.round(minor), currency)
  const signed = (minor: number | null) =>
    format.money(minor === null ? null : Math.round(minor), currency, { sign: true })
  const effect = result.final ?? result.looks.at(-1)?.interval ?? null
  return (
    <div className="flex flex-col gap-8">
      <Statement
        title={words('title')}
        lines={[
          { label: words('gain'), note: words('gainNote'), value: signed(costs.gainMinor) },
          { label: words('fixed'), value: money(costs.fixedMinor === 0 ? 0 : -costs.fixedMinor) },
          { label: words('net'), value: signed(costs.netMinor), isTotal: true },
        ]}
        note={words('inside', {
          kind: plan.reward.kind,
          rewards: money(costs.rewardsMinor),
          messages: money(costs.messagesMinor),
        })}
      />
      <div>
        <h2 className="mb-2 text-[0.9375rem] font-semibold">{words('beliefTitle')}</h2>
        <p className="text-ink-2">
          {plan.prior && effect && belief
            ? words('belief', {
                name: plan.scenarioName ?? '',
                predicted: signed(plan.prior.mean),
                predictedSpread: money(plan.prior.sd),
                measured: signed(effect.value),
                after: signed(belief.mean),
                afterSpread: money(belief.sd),
              })
            : words(plan.scenarioName === null ? 'noScenario' : 'noBelief', { name: plan.scenarioName ?? '' })}
        </p>
      </div>
    </div>
  )
}
