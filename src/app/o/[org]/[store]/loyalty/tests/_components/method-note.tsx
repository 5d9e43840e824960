'use client'
import { useTranslations } from 'next-intl'
import { ReportSection } from '@/components/reports/report-section'

const STEPS = { plan: 5, result: 6, existing: 4 } as const

/** How a page's figures are computed, step by step. */
export function MethodNote({ topic }: { topic: keyof typeof STEPS }) {
  const words = useTranslations('programme-tests.method')
  return (
    <ReportSection title={words('title')} className="max-w-headline">
      <ol className="flex list-decimal flex-col gap-2 pl-5 text-ink-2 marker:text-muted">
        {Array.from({ length: STEPS[topic] }, (_, index) => `${topic}.${index + 1}` as const).map((key) => (
          <li key={key}>{words(key)}</li>
        ))}
      </ol>
    </ReportSection>
  )
}
