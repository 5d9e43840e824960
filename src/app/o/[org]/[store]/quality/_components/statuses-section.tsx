'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ApiOutputs, useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { useCurrentStore } from '@/components/shell/account-context'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { useToast } from '@/components/ui/toast'
import { can } from '@/domain/permissions'
import { StatusesTable, type StatusMeaning } from './statuses-table'

export type SourceStatus = ApiOutputs['quality']['statuses'][number]

interface StatusesSectionProps {
  org: string
  store: string
  currency: string
}

/** The statuses of the store's orders, and a way to say what each means; every figure follows. */
export function StatusesSection({ org, store, currency }: StatusesSectionProps) {
  const words = useTranslations('quality.statuses')
  const trpc = useTRPC()
  const { organization } = useCurrentStore()
  const statuses = useQuery(trpc.quality.statuses.queryOptions({ org, store }))
  const [asked, setAsked] = useState<{ status: SourceStatus; meaning: StatusMeaning } | null>(null)
  const change = useStatusChange({ org, store }, () => setAsked(null))
  const format = useFormat()
  const name = asked ? asked.status.status || words('blank') : ''
  return (
    <ReportSection title={words('title')} note={words('note')} className="mt-12">
      {statuses.isPending && <Skeleton className="h-32 w-full" />}
      {statuses.data?.length === 0 && <p className="text-ink-2">{words('none')}</p>}
      {statuses.data && statuses.data.length > 0 && (
        <StatusesTable
          statuses={statuses.data}
          currency={currency}
          mayChange={can(organization, 'import:create')}
          onChange={(status, meaning) => setAsked({ status, meaning })}
        />
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        onOpenChange={(isOpen) => !isOpen && setAsked(null)}
        title={asked ? words('confirmTitle', { status: name, class: words(`class.${asked.meaning}`) }) : ''}
        description={
          asked
            ? words('confirmNote', {
                count: asked.status.orders,
                amount: format.money(asked.status.grossMinor, currency),
              })
            : ''
        }
        confirmLabel={words('confirm')}
        cancelLabel={words('cancel')}
        isPending={change.isPending}
        onConfirm={() => asked && change.set(asked.status, asked.meaning)}
      />
    </ReportSection>
  )
}

function useStatusChange(at: { org: string; store: string }, onEnd: () => void) {
  const words = useTranslations('quality.statuses')
  const sayError = useErrorWords()
  const toast = useToast()
  const client = useQueryClient()
  const { mutate, isPending } = useMutation(useTRPC().quality.setStatusClass.mutationOptions())
  const set = ({ sourceNumber, status }: SourceStatus, meaning: StatusMeaning) =>
    mutate(
      { ...at, sourceNumber, status, class: meaning },
      {
        onSuccess: async () => {
          onEnd()
          toast({ text: words('changed') })
          await client.invalidateQueries()
        },
        onError: (error) => {
          onEnd()
          toast({ text: sayError(error), look: 'loss' })
        },
      },
    )
  return { set, isPending }
}
