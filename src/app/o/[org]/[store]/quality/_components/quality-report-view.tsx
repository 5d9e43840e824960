'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { QualityReport } from '@/domain/data-quality'
import { AssumptionsSection } from './assumptions-section'
import { FindingsTable } from './findings-table'
import { GapsSection } from './gaps-section'
import { ImportsTable } from './imports-table'
import type { QualityViewProps } from './quality-view'
import { ScoreBar } from './score-bar'
import { TotalsSection } from './totals-section'

interface QualityReportViewProps extends QualityViewProps {
  report: QualityReport
  statuses: ReactNode
}

/** The answer in a sentence, the score in parts, what takes points off, then what all figures stand on. */
export function QualityReportView({ report, statuses, ...at }: QualityReportViewProps) {
  const words = useTranslations('quality')
  const format = useFormat()
  const { facts, findings, score } = report
  const strong = (text: ReactNode) => <strong className="font-semibold">{text}</strong>
  const answer = findings.some(({ points }) => points > 0) ? 'answer.some' : 'answer.none'
  return (
    <>
      <header className="pb-6 pt-8">
        <h1 className="max-w-[46rem] font-serif text-[1.5rem] leading-8 sm:text-headline">
          {words.rich(answer, {
            score: () => strong(words('scoreOf', { score: format.number(score) })),
            orders: format.number(facts.countedOrders),
            count: facts.countedOrders,
            of: format.number(facts.orders),
          })}
        </h1>
        <p className="mt-2 text-ink-2">{format.dayRange(facts.firstDay, facts.lastDay)}</p>
      </header>
      <ScoreBar score={score} findings={findings} />
      <FindingsTable {...at} report={report} />
      <TotalsSection {...at} report={report} />
      <div id="statuses" className="scroll-mt-4">
        {statuses}
      </div>
      <div className="mt-12 grid gap-x-12 gap-y-12 lg:grid-cols-2">
        <GapsSection gaps={facts.gaps} />
        <AssumptionsSection {...at} facts={facts} />
      </div>
      <ImportsTable {...at} imports={report.imports} />
      <p className="mt-10 max-w-[46rem] text-fine text-muted">{words('how')}</p>
    </>
  )
}
