'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { FUNNEL_STEPS, type Funnel } from '@/domain/leads/lead'

/** Views, computations and forms of the period, each with its share of the step before. */
export function FunnelStrip({ funnel }: { funnel: Funnel }) {
  const words = useTranslations('leads.funnel')
  const format = useFormat()
  return (
    <section aria-label={words('label')} className="mt-6">
      <ol className="grid max-w-[44rem] grid-cols-3 border-y border-line">
        {FUNNEL_STEPS.map((step, index) => {
          const before = funnel[FUNNEL_STEPS[index - 1] ?? step]
          const share = index === 0 || before === 0 ? null : funnel[step] / before
          return (
            <li key={step} className="border-l border-line px-4 py-3 first:border-l-0 first:pl-0">
              <p className="text-fine text-muted">{words(step)}</p>
              <p className="mt-0.5 text-[1.375rem] leading-7">{format.number(funnel[step])}</p>
              <p className="text-fine text-muted">
                {share === null ? ' ' : words('share', { share: format.share(Math.min(share, 1), 1) })}
              </p>
            </li>
          )
        })}
      </ol>
      <p className="mt-2 max-w-[44rem] text-fine text-muted">{words('note')}</p>
    </section>
  )
}
