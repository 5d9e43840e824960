'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ApiInputs, type ApiOutputs, useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import { Skeleton } from '@/components/ui/skeleton'
import { useToast } from '@/components/ui/toast'
import { LEAD_STATUSES, type LeadOwner } from '@/domain/leads/lead'
import { LeadFacts } from './lead-facts'
import { LeadNotes } from './lead-notes'

interface LeadDialogProps {
  org: string
  id: string
  owners: readonly LeadOwner[]
  canUpdate: boolean
  onClose: () => void
}

/** One lead, whole: who, what they computed, what became of it, what they agreed to. */
export function LeadDialog({ org, id, owners, canUpdate, onClose }: LeadDialogProps) {
  const words = useTranslations('leads.dialog')
  const sayError = useErrorWords()
  const locale = useLocale() === 'ru' ? 'ru' : 'en'
  const lead = useQuery(useTRPC().leads.get.queryOptions({ org, id, locale }, { retry: false }))
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={lead.data?.name ?? words('title')}
      className="!top-[6vh] max-h-[88vh] max-w-2xl"
      actions={<Button onClick={onClose}>{words('close')}</Button>}
    >
      {lead.isError && <Callout look="loss" isAlert title={sayError(lead.error)} />}
      {lead.isPending && <Skeleton className="h-80 w-full" />}
      {lead.data && (
        <>
          {canUpdate && <LeadStanding org={org} lead={lead.data} owners={owners} />}
          <LeadFacts lead={lead.data} />
          <LeadNotes org={org} lead={lead.data} canUpdate={canUpdate} />
          {canUpdate && <DeleteLead org={org} lead={lead.data} onDeleted={onClose} />}
        </>
      )}
    </Dialog>
  )
}

type Lead = ApiOutputs['leads']['get']
const NOBODY = 'none'

function LeadStanding({ org, lead, owners }: { org: string; lead: Lead; owners: readonly LeadOwner[] }) {
  const words = useTranslations('leads')
  const toast = useToast()
  const sayError = useErrorWords()
  const queryClient = useQueryClient()
  const update = useMutation(useTRPC().leads.update.mutationOptions())
  const change = (fields: Pick<ApiInputs['leads']['update'], 'status' | 'ownerId'>) =>
    update.mutate(
      { org, id: lead.id, ...fields },
      {
        onSuccess: () => queryClient.invalidateQueries(),
        onError: (error) => toast({ text: sayError(error), look: 'loss' }),
      },
    )
  const searching = { searchLabel: words('dialog.search'), emptyText: words('dialog.nobodyFound') }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={words('table.status')}
        value={lead.status}
        options={LEAD_STATUSES.map((value) => ({ value, label: words(`status.${value}`) }))}
        onChange={(value) => change({ status: LEAD_STATUSES.find((status) => status === value) })}
        {...searching}
      />
      <SelectField
        label={words('table.owner')}
        value={lead.ownerId ?? NOBODY}
        options={[
          { value: NOBODY, label: words('filter.nobody') },
          ...owners.map((owner) => ({ value: owner.id, label: owner.name })),
        ]}
        onChange={(value) => change({ ownerId: value === NOBODY ? null : value })}
        {...searching}
      />
    </div>
  )
}

function DeleteLead({ org, lead, onDeleted }: { org: string; lead: Lead; onDeleted: () => void }) {
  const words = useTranslations('leads.dialog')
  const toast = useToast()
  const sayError = useErrorWords()
  const queryClient = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const remove = useMutation(useTRPC().leads.delete.mutationOptions())
  const confirm = () =>
    remove.mutate(
      { org, id: lead.id },
      {
        onSuccess: async () => {
          onDeleted()
          toast({ text: words('deleted') })
          await queryClient.invalidateQueries()
        },
        onError: (error) => toast({ text: sayError(error), look: 'loss' }),
      },
    )
  return (
    <>
      <Button look="quiet" size="small" className="self-start !text-loss" onClick={() => setIsAsking(true)}>
        {words('delete')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={words('deleteTitle', { name: lead.name })}
        description={words('deleteText')}
        confirmLabel={words('delete')}
        cancelLabel={words('keep')}
        isDanger
        isPending={remove.isPending}
        onConfirm={confirm}
      />
    </>
  )
}
