'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { getButtonClasses } from '@/components/ui/button-classes'
import type { TestPartProps } from './test-view'

/** Both lists as files: who gets the programme, and who must not. */
export function TestLists({ org, store, testId, canExport, detail: { test } }: TestPartProps) {
  const words = useTranslations('programme-tests.lists')
  const format = useFormat()
  const hrefOf = (group: 'treated' | 'control') =>
    `/api/export/programme-test?${new URLSearchParams({ org, store, test: testId, group })}`
  return (
    <ReportSection title={words('title')} className="max-w-headline">
      <p className="mb-4 text-ink-2">{words('text')}</p>
      {canExport ? (
        <div className="flex flex-wrap gap-3">
          <a href={hrefOf('treated')} download className={getButtonClasses('secondary')}>
            {words('treated', { count: format.number(test.treated) })}
          </a>
          <a href={hrefOf('control')} download className={getButtonClasses('secondary')}>
            {words('control', { count: format.number(test.control) })}
          </a>
        </div>
      ) : (
        <p className="text-fine text-muted">{words('notAllowed')}</p>
      )}
      <p className="mt-4 text-fine text-muted">{words('note')}</p>
    </ReportSection>
  )
}
