'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import { Callout } from '@/components/ui/callout'
import { EXCLUSION_REASONS, type OrderDetail, type OrderStanding } from '@/domain/orders'

interface OrderHeadlineProps {
  order: OrderDetail
  standing: OrderStanding | null | undefined
  currency: string
  timeZone: string
}

const strong = (chunks: ReactNode) => <strong className="break-words font-semibold">{chunks}</strong>

/** Whether the order counts, and why. */
export function OrderHeadline({ order, standing, currency, timeZone }: OrderHeadlineProps) {
  const words = useTranslations('orders.order')
  const format = useFormat()
  return (
    <header className="mt-8 flex max-w-[52rem] flex-col gap-3">
      <h1 className="font-serif text-[1.5rem] leading-8 sm:text-headline">
        {words.rich(`headline.${chooseHeadline(standing)}`, {
          number: order.externalId,
          amount: format.money(order.grossMinor, currency),
          order: standing?.number ?? 1,
          n: strong,
        })}
      </h1>
      <p className="text-ink-2">
        <Why order={order} standing={standing} />{' '}
        {words('placed', { when: formatLocal(order.orderedLocal, format.day(order.orderedLocal.slice(0, 10))) })}
      </p>
      {order.exclusion && <Exclusion exclusion={order.exclusion} timeZone={timeZone} />}
    </header>
  )
}

function chooseHeadline(standing: OrderStanding | null | undefined) {
  if (standing === undefined) return 'pending'
  if (standing === null) return 'gone'
  if (standing.outcome !== 'counted') return 'notCounted'
  return standing.customer?.isGuest ? 'guest' : 'counted'
}

function Why({ order, standing }: Pick<OrderHeadlineProps, 'order' | 'standing'>) {
  const words = useTranslations('orders.order.why')
  if (standing === undefined) return words('updating')
  if (standing === null) return null
  const { outcome } = standing
  if (outcome === 'counted' && order.status === null) return words('countedNoStatus')
  return words(outcome, { status: order.status ?? (outcome === 'fullyRefunded' ? 'none' : '—') })
}

function Exclusion({ exclusion, timeZone }: { exclusion: NonNullable<OrderDetail['exclusion']>; timeZone: string }) {
  const words = useTranslations('orders.order')
  const format = useFormat()
  const quick = EXCLUSION_REASONS.find((reason) => reason === exclusion.reason)
  const said = {
    when: format.instant(exclusion.at, timeZone),
    reason: quick ? words(`reason.${quick}`) : exclusion.reason,
  }
  return (
    <Callout title={words('excluded')}>
      {exclusion.by === null ? words('excludedWhen', said) : words('excludedBy', { ...said, by: exclusion.by })}
    </Callout>
  )
}

/** A local day and time; midnight is what a file without times of day gives. */
function formatLocal(local: string, day: string): string {
  const time = local.slice(11)
  return time === '00:00' ? day : `${day}, ${time}`
}
