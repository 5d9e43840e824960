'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Skeleton } from '@/components/ui/skeleton'
import { useToast } from '@/components/ui/toast'
import type { CurrencyRate } from '@/domain/currency-rates'
import { PasteRates } from './paste-rates'
import { RatesTable } from './rates-table'

interface CurrencyRatesProps {
  slugs: { org: string; store: string }
  currency: string
  canEdit: boolean
}

/** The store's monthly rates: what orders in other currencies are converted by where their file carries no rate. */
export function CurrencyRates({ slugs, currency, canEdit }: CurrencyRatesProps) {
  const words = useTranslations('settings.rates')
  const common = useTranslations('common')
  const sayError = useErrorWords()
  const rates = useQuery(useTRPC().rates.list.queryOptions(slugs))
  const edit = useRateEdits(slugs)
  return (
    <section id="currencies" className="scroll-mt-4 border-t border-line pt-8">
      <h2 className="font-serif text-[1.25rem] leading-7">{words('title')}</h2>
      <p className="mb-4 mt-1 text-ink-2">{words('lead', { currency })}</p>
      {rates.isPending && <Skeleton className="h-24 w-full" />}
      {rates.isError && (
        <Callout look="loss" isAlert action={<Button onClick={() => rates.refetch()}>{common('retry')}</Button>}>
          {sayError(rates.error)}
        </Callout>
      )}
      {rates.data && (
        <>
          {rates.data.needed.length > 0 && <Callout look="warning">{words('needed')}</Callout>}
          <RatesTable {...rates.data} {...edit} currency={currency} canEdit={canEdit} />
          {canEdit && <PasteRates currency={currency} onSave={edit.onSave} isPending={edit.isPending} />}
        </>
      )}
      <p className="mt-3 text-fine text-muted">{words('note')}</p>
    </section>
  )
}

export interface RateEdits {
  onSave: (rates: CurrencyRate[], onDone?: () => void) => void
  onDelete: (rate: CurrencyRate, onDone: () => void) => void
  isPending: boolean
}

function useRateEdits(slugs: CurrencyRatesProps['slugs']): RateEdits {
  const words = useTranslations('settings.rates')
  const trpc = useTRPC()
  const sayError = useErrorWords()
  const toast = useToast()
  const client = useQueryClient()
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: trpc.rates.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.imports.pathKey() }),
    ])
  const onError = (error: unknown) => toast({ text: sayError(error), look: 'loss' })
  const save = useMutation(trpc.rates.save.mutationOptions({ onSuccess: refresh, onError }))
  const remove = useMutation(trpc.rates.delete.mutationOptions({ onSuccess: refresh, onError }))
  return {
    isPending: save.isPending || remove.isPending,
    onSave: (rates, onDone) =>
      save.mutate(
        { ...slugs, rates },
        {
          onSuccess: () => {
            toast({ text: words('saved', { count: rates.length }) })
            onDone?.()
          },
        },
      ),
    onDelete: ({ currency, month }, onDone) => remove.mutate({ ...slugs, currency, month }, { onSuccess: onDone }),
  }
}
