import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Statement, type StatementLine } from '@/components/ui/statement'
import type { CurrencyStatement, FileStatement, StatementStep } from '@/domain/import-statement'

interface AmountsStatementProps {
  file: FileStatement | null | undefined
  statement: CurrencyStatement
  /** The store's. */
  currency: string
}

/** From the sum of the file's own amounts, line by line, to the amount of its orders, in one currency. */
export function AmountsStatement({ file, statement, currency }: AmountsStatementProps) {
  const words = useTranslations('import.statement')
  const reasonWords = useTranslations('import.reason')
  const format = useFormat()
  if (!file) return null
  const money = (minor: number) => format.money(minor, statement.currency, { fraction: 'always' })
  const isForeign = statement.currency !== currency
  const isOnly = file.currencies.length === 1 && !isForeign
  const label = ({ kind, reason }: StatementStep) =>
    words(`step.${kind}`, { reason: reason === null ? '' : reasonWords(reason) })
  const noteOf = (rows: number | null) =>
    rows === null ? undefined : words(file.basis === 'order' ? 'ordersCount' : 'rows', { count: rows })
  const lines: StatementLine[] = [
    { label: words(`file.${file.basis}`, { column: file.columns.join(' × ') }), value: money(statement.fileMinor) },
    ...statement.steps.map((step) => ({ label: label(step), note: noteOf(step.rows), value: money(step.minor) })),
    {
      label: words('gross'),
      note: words('ordersCount', { count: statement.orders }),
      value: money(statement.grossMinor),
      isTotal: true,
    },
    ...(isForeign
      ? [
          {
            label: words('converted', { currency }),
            value: format.money(statement.convertedMinor, currency, { fraction: 'always' }),
          },
        ]
      : []),
  ]
  return (
    <Statement
      title={isOnly ? words('title') : words('ofCurrency', { currency: statement.currency })}
      lines={lines}
      note={<StatementNotes file={file} statement={statement} isOnly={isOnly} />}
    />
  )
}

function StatementNotes({
  file,
  statement,
  isOnly,
}: Omit<AmountsStatementProps, 'currency' | 'file'> & { file: FileStatement; isOnly: boolean }) {
  const words = useTranslations('import.statement')
  const format = useFormat()
  const money = (minor: number) => format.money(minor, statement.currency, { fraction: 'always' })
  const { footer } = file
  const footerNote = () => {
    if (!footer || !isOnly) return null
    const row = format.number(footer.row)
    if (footer.minor === null) return words('footer.unread', { row })
    const amount = money(footer.minor)
    if (footer.minor === statement.fileMinor) return words('footer.same', { amount })
    return words('footer.other', { row, amount, difference: money(footer.minor - statement.fileMinor) })
  }
  return (
    <>
      <p>{words('check')}</p>
      {statement.unreadableRows > 0 && <p>{words('unreadable', { count: statement.unreadableRows })}</p>}
      {footer && isOnly && <p>{footerNote()}</p>}
    </>
  )
}
