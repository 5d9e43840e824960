'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { FileInspection, FilePreview, ImportKind } from '@/domain/imports'
import type { ImportView } from './import-stage'

const KINDS = ['orders', 'costs', 'spend', 'customers'] as const satisfies readonly ImportKind[]

interface InspectionHeaderProps {
  currency: string
  view: ImportView
  found: FileInspection
  onKind: (kind: ImportKind) => void
}

/** Which file it is, what it looks like, and what it brings. */
export function InspectionHeader({ currency, view, found, onKind }: InspectionHeaderProps) {
  const words = useTranslations('import.inspect')
  const format = useFormat()
  const file = { name: view.fileName, size: format.fileSize(view.byteSize) }
  return (
    <header className="flex max-w-[52rem] flex-col gap-3">
      <h1 className="font-serif text-[1.5rem] leading-8 sm:text-headline">{words('title')}</h1>
      <p className="break-words text-ink-2">
        {words('nameAndSize', file)} {found.preset && words('preset', { name: found.preset.name })}{' '}
        {found.preview && <PreviewSentence preview={found.preview} currency={currency} />}
      </p>
      {found.columns.length > 0 && (
        <div>
          <SegmentedControl
            label={words('kind')}
            value={found.kind}
            options={KINDS.map((kind) => ({ value: kind, label: words(`kindName.${kind}`) }))}
            onChange={onKind}
          />
        </div>
      )}
    </header>
  )
}

/** What would come of the file as it is read now. */
function PreviewSentence({ preview, currency }: { preview: FilePreview; currency: string }) {
  const words = useTranslations('import.preview')
  const format = useFormat()
  const { rows, orders, customers, revenueMinor, firstDay, lastDay } = preview.figures
  if (!firstDay || !lastDay) return null
  return words(preview.isWhole ? 'sentenceWhole' : 'sentence', {
    rows: format.number(rows),
    orders,
    customers,
    revenue: format.money(revenueMinor, currency),
    span: format.dayRange(firstDay, lastDay),
  })
}
