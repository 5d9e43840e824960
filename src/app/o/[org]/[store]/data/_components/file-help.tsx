'use client'
import { useTranslations } from 'next-intl'
import { SidewaysScroll } from '@/components/ui/sideways-scroll'

const EXAMPLE = `order_id,date,email,total,status,channel
1001,2025-03-14 12:05,anna@example.com,2480.00,paid,ads
1002,2025-03-15 09:40,ivan@example.com,1150.00,paid,search
1003,2025-04-02 18:22,anna@example.com,3120.00,refunded,ads`

/** What to export from a shop, in a few lines and an example. */
export function FileHelp({ isOpen }: { isOpen: boolean }) {
  const words = useTranslations('import.help')
  return (
    <details open={isOpen} className="max-w-[52rem]">
      <summary className="quiet-link w-fit cursor-pointer list-none [&::-webkit-details-marker]:hidden">
        {words('title')}
      </summary>
      <div className="mt-4 flex flex-col gap-3 text-ink-2">
        <p>{words('text')}</p>
        <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[9rem_1fr]">
          <dt className="font-emphasis text-ink">{words('must')}</dt>
          <dd>{words('mustList')}</dd>
          <dt className="font-emphasis text-ink">{words('good')}</dt>
          <dd>{words('goodList')}</dd>
        </dl>
        <p className="font-emphasis text-ink">{words('example')}</p>
        <SidewaysScroll label={words('example')}>
          <pre className="w-max min-w-full rounded-lg bg-wash px-4 py-3 text-fine text-ink">{EXAMPLE}</pre>
        </SidewaysScroll>
        <p className="text-fine text-muted">{words('format')}</p>
      </div>
    </details>
  )
}
