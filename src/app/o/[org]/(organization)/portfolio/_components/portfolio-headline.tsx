'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { computeChange } from '@/domain/change'
import type { PortfolioStore } from '@/domain/portfolio/portfolio'

/** The answer first: how many stores ask for a look, and what all of them sold in a year. */
export function PortfolioHeadline({ stores }: { stores: readonly PortfolioStore[] }) {
  const words = useTranslations('portfolio')
  const bold = (chunks: React.ReactNode) => <span className="font-semibold">{chunks}</span>
  const waiting = stores.filter(({ attention }) => attention.length > 0)
  return (
    <header className="mb-8 mt-8">
      <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
        {words.rich('headline', { waiting: waiting.length, all: stores.length, b: bold })}
      </h1>
      <CurrencyTotals stores={stores} />
    </header>
  )
}

/** Revenue by currency: sums of different money are not made. */
function CurrencyTotals({ stores }: { stores: readonly PortfolioStore[] }) {
  const words = useTranslations('portfolio')
  const format = useFormat()
  const currencies = [...new Set(stores.map(({ currency }) => currency))]
  return (
    <p className="mt-3 max-w-headline text-ink-2">
      {currencies.map((currency) => {
        const { revenueMinor, change, count } = sumRevenue(stores, currency)
        if (count === 0) return null
        return (
          <span key={currency} className="mr-4 inline-block tabular-nums">
            {words('total', { money: format.moneyFitted(revenueMinor, currency), count })}
            {change?.kind === 'growth' && (
              <span className={change.share < 0 ? 'text-loss' : 'text-accent'}>
                {' '}
                {words('totalChange', { change: format.share(change.share, 1, true) })}
              </span>
            )}
          </span>
        )
      })}
    </p>
  )
}

/** The year's revenue of the stores in a currency; its change over those alone that have a year before to stand against. */
function sumRevenue(stores: readonly PortfolioStore[], currency: string) {
  const figures = stores.flatMap((store) =>
    store.currency === currency && store.figures ? [store.figures.revenue] : [],
  )
  const compared = figures.filter(({ value, change }) => value !== null && change !== null)
  const now = compared.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const grown = compared.reduce((sum, { change }) => sum + (change?.difference ?? 0), 0)
  return {
    revenueMinor: figures.reduce((sum, { value }) => sum + (value ?? 0), 0),
    change: compared.length === figures.length ? computeChange(now, now - grown, 'amount') : null,
    count: figures.length,
  }
}
