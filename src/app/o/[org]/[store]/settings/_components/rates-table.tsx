'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Table } from '@/components/ui/table'
import type { CurrencyRate } from '@/domain/currency-rates'
import type { RateMonth } from '@/domain/imports'
import type { RateEdits } from './currency-rates'
import { RateCell } from './rate-cell'

interface RatesTableProps extends RateEdits {
  rates: readonly CurrencyRate[]
  needed: readonly RateMonth[]
  currency: string
  canEdit: boolean
}

/** Rates by month and currency, newest first; months that files wait for stand on top, to be filled in. */
export function RatesTable({ rates, needed, currency, canEdit, ...edit }: RatesTableProps) {
  const words = useTranslations('settings.rates')
  const format = useFormat()
  const [asked, setAsked] = useState<CurrencyRate | null>(null)
  const rows = [...needed.map((one) => ({ ...one, rate: null })), ...rates]
  if (rows.length === 0) return <p className="text-ink-2">{words('none')}</p>
  return (
    <>
      <Table
        caption={words('title')}
        rows={rows}
        getKey={(row) => `${row.month} ${row.currency}`}
        columns={[
          { key: 'month', head: words('month'), cell: (row) => format.month(row.month) },
          { key: 'currency', head: words('currency'), cell: (row) => row.currency },
          {
            key: 'rate',
            head: words('rate', { currency }),
            cell: (row) => (
              <RateCell key={row.rate} row={row} canEdit={canEdit} isPending={edit.isPending} onSave={edit.onSave} />
            ),
          },
          {
            key: 'actions',
            head: <span className="sr-only">{words('actions')}</span>,
            isFigure: true,
            cell: ({ rate, ...row }) =>
              canEdit &&
              rate !== null && (
                <Button look="quiet" size="small" onClick={() => setAsked({ ...row, rate })}>
                  {words('delete')}
                </Button>
              ),
          },
        ]}
      />
      <ConfirmDialog
        isOpen={asked !== null}
        onOpenChange={(isOpen) => !isOpen && setAsked(null)}
        title={asked ? words('deleteTitle', { currency: asked.currency, month: format.month(asked.month) }) : ''}
        description={words('deleteNote')}
        confirmLabel={words('delete')}
        cancelLabel={words('keep')}
        isDanger
        isPending={edit.isPending}
        onConfirm={() => asked && edit.onDelete(asked, () => setAsked(null))}
      />
    </>
  )
}
