'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ProposedCustomers } from '@/domain/identity-review'
import { PersonCard } from './person-card'
import { useDecisions } from './use-decisions'

interface ProposedPairProps {
  org: string
  store: string
  pair: ProposedCustomers
  currency: string
  canDecide: boolean
}

/** Two customers side by side, what they share, and the decision; undone in the same place. */
export function ProposedPair({ org, store, pair, currency, canDecide }: ProposedPairProps) {
  const words = useTranslations('identity.proposed')
  const { decide, takeBack } = useDecisions()
  const [decision, setDecision] = useState<'same' | 'different' | null>(null)
  const target = { org, store, pairs: [{ first: pair.first.id, second: pair.second.id }] }
  const say = (next: 'same' | 'different') =>
    decide.mutate({ ...target, isSame: next === 'same' }, { onSuccess: () => setDecision(next) })
  const theirs = new Set([...pair.second.emails, ...pair.second.phones])
  const shared = new Set([...pair.first.emails, ...pair.first.phones].filter((contact) => theirs.has(contact)))
  return (
    <li className="grid gap-x-8 gap-y-3 border-t border-line py-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_18rem]">
      <PersonCard person={pair.first} currency={currency} shared={shared} />
      <PersonCard person={pair.second} currency={currency} shared={shared} />
      <div className="flex flex-col items-start gap-2 lg:items-end lg:text-right">
        <p className="text-fine text-muted">{words(`shared.${pair.shared}`)}</p>
        {decision && (
          <p role="status" className="flex flex-wrap items-baseline gap-x-2">
            {words(decision === 'same' ? 'decidedSame' : 'decidedDifferent')}
            <Button
              size="small"
              look="quiet"
              isPending={takeBack.isPending}
              onClick={() => takeBack.mutate(target, { onSuccess: () => setDecision(null) })}
            >
              {words('undo')}
            </Button>
          </p>
        )}
        {!decision && canDecide && (
          <div className="flex flex-wrap gap-2 lg:justify-end">
            <Button size="small" isPending={decide.isPending} onClick={() => say('same')}>
              {words('same')}
            </Button>
            <Button size="small" look="quiet" isPending={decide.isPending} onClick={() => say('different')}>
              {words('different')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
