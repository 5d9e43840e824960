'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { CalculatorPanel } from '@/components/loyalty/calculator-panel'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { currencyDigits } from '@/domain/currency'
import { PROGRAMME_KINDS, type ProgrammeKind } from '@/domain/loyalty/programme'
import { buildTemplate } from '@/domain/loyalty/templates'
import type { CalculatorInputs, LoyaltyBasis } from '@/domain/loyalty-workbench'

interface TemplateSectionProps {
  org: string
  store: string
  currency: string
  /** Null while the store's orders are read. */
  basis: LoyaltyBasis | null
}

/** § Where a new store's owner begins: an order of 30 units of the currency a hundred times, bought every two months. */
const buildCalculator = (currency: string): CalculatorInputs => ({
  averageOrderMinor: 3000 * 10 ** currencyDigits(currency),
  ordersPerMonth: 0.5,
  marginShare: 0.4,
  lifetimeMonths: 12,
})

/** A new scenario from a programme: each in plain words, with what it is good for and what its risk is. */
export function TemplateSection({ org, store, currency, basis }: TemplateSectionProps) {
  const words = useTranslations('loyalty')
  const router = useRouter()
  const trpc = useTRPC()
  const toast = useToast()
  const errorWords = useErrorWords()
  const queryClient = useQueryClient()
  const [calculator, setCalculator] = useState(() => buildCalculator(currency))
  const create = useMutation(trpc.loyalty.create.mutationOptions())
  const isNew = basis !== null && basis.orders === null
  const begin = (kind: ProgrammeKind) => {
    const averageOrderMinor = basis?.orders?.averageOrderMinor ?? calculator.averageOrderMinor
    const definition = { scenario: buildTemplate(kind, { averageOrderMinor }), calculator: isNew ? calculator : null }
    create.mutate(
      { org, store, name: words(`programme.${kind}.name`), definition },
      {
        onSuccess: async ({ id }) => {
          await queryClient.invalidateQueries({ queryKey: trpc.loyalty.list.queryKey() })
          router.push(`/o/${org}/${store}/loyalty/${id}`)
        },
        onError: (error) => toast({ text: errorWords(error), look: 'loss' }),
      },
    )
  }
  return (
    <section className="border-t border-line pt-6">
      <h2 className="font-serif text-xl">{words('templates.title')}</h2>
      <p className="mb-5 mt-1 max-w-headline text-ink-2">{words(isNew ? 'templates.newStore' : 'templates.note')}</p>
      {isNew && (
        <div className="max-w-md">
          <CalculatorPanel calculator={calculator} currency={currency} onChange={setCalculator} />
        </div>
      )}
      <ul className="grid gap-x-10 md:grid-cols-2">
        {PROGRAMME_KINDS.map((kind) => (
          <li key={kind} className="flex items-start gap-4 border-t border-line py-4">
            <div className="min-w-0 flex-1">
              <h3 className="font-semibold">{words(`programme.${kind}.name`)}</h3>
              <p className="mt-0.5 text-ink-2">{words(`programme.${kind}.what`)}</p>
              <p className="mt-1.5 text-fine text-muted">
                <span className="text-accent">{words('templates.good')}</span> {words(`programme.${kind}.good`)}
              </p>
              <p className="mt-0.5 text-fine text-muted">
                <span className="text-warning">{words('templates.risk')}</span> {words(`programme.${kind}.risk`)}
              </p>
            </div>
            <Button
              size="small"
              aria-label={words('templates.tryOne', { name: words(`programme.${kind}.name`) })}
              disabled={basis === null}
              isPending={create.isPending && create.variables.name === words(`programme.${kind}.name`)}
              onClick={() => begin(kind)}
            >
              {words('templates.try')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
