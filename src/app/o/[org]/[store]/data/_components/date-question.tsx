'use client'
import { useTranslations } from 'next-intl'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { DateOrder, FileInspection } from '@/domain/imports'

interface DateQuestionProps {
  found: FileInspection
  value: DateOrder | null
  onChange: (value: DateOrder) => void
}

/** Which comes first, day or month; not asked where the year does. */
export function DateQuestion({ found, value, onChange }: DateQuestionProps) {
  const words = useTranslations('import.inspect')
  const isAmbiguous = found.problems.some((problem) => problem.code === 'ambiguousDates')
  if (value === 'ymd' || (value === null && !isAmbiguous)) return null
  return (
    <div className="flex max-w-[52rem] flex-col items-start gap-2">
      <h2 className="text-[0.9375rem] font-semibold">{words('dates')}</h2>
      {isAmbiguous && <p className="text-warning">{words('datesAmbiguous')}</p>}
      <SegmentedControl
        label={words('dates')}
        value={value ?? ''}
        options={(['dmy', 'mdy'] as const).map((order) => ({ value: order, label: words(`dateOrder.${order}`) }))}
        onChange={(order) => {
          if (order === 'dmy' || order === 'mdy') onChange(order)
        }}
      />
    </div>
  )
}
