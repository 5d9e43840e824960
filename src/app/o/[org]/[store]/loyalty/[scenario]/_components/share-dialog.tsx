'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Dialog } from '@/components/ui/dialog'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { TextField } from '@/components/ui/text-field'

const DAYS = ['7', '30', '90', '365'] as const

interface ShareDialogProps {
  org: string
  store: string
  scenarios: { id: string; version: number }[]
}

/** Makes a link that shows these scenarios to whoever has it, and lists those that open today. */
export function ShareDialog({ org, store, scenarios }: ShareDialogProps) {
  const words = useTranslations('loyalty.share')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {words('action')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title={words('title')}
        description={words('note')}
        className="max-w-lg"
      >
        <NewLink {...{ org, store, scenarios }} />
        <LinkList org={org} store={store} isOpen={isOpen} />
      </Dialog>
    </>
  )
}

function NewLink({ org, store, scenarios }: ShareDialogProps) {
  const words = useTranslations('loyalty.share')
  const trpc = useTRPC()
  const errorWords = useErrorWords()
  const queryClient = useQueryClient()
  const [days, setDays] = useState<(typeof DAYS)[number]>('30')
  const [isCopied, setIsCopied] = useState(false)
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.loyalty.links.queryKey() })
  const create = useMutation(trpc.loyalty.createLink.mutationOptions({ onSuccess: refresh }))
  const address = create.data && `${window.location.origin}/share/${create.data.token}`
  const copy = async () => {
    // Without a secure origin there is no clipboard: the address stands in the field to be copied by hand.
    await navigator.clipboard?.writeText(address ?? '').then(
      () => setIsCopied(true),
      () => {},
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <SegmentedControl
        label={words('days')}
        value={days}
        options={DAYS.map((value) => ({ value, label: words('forDays', { days: Number(value) }) }))}
        onChange={setDays}
      />
      {create.isError && (
        <Callout look="loss" isAlert>
          {errorWords(create.error)}
        </Callout>
      )}
      {address ? (
        <div className="flex flex-col gap-2">
          <TextField
            label={words('address')}
            hint={words('once')}
            value={address}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <div>
            <Button look="primary" onClick={() => void copy()}>
              {words(isCopied ? 'copied' : 'copy')}
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button
            look="primary"
            isPending={create.isPending}
            onClick={() => create.mutate({ org, store, target: { scenarios }, expiresInDays: Number(days) })}
          >
            {words('create')}
          </Button>
        </div>
      )}
    </div>
  )
}

function LinkList({ org, store, isOpen }: { org: string; store: string; isOpen: boolean }) {
  const words = useTranslations('loyalty.share')
  const format = useFormat()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { data: links = [] } = useQuery(trpc.loyalty.links.queryOptions({ org, store }, { enabled: isOpen }))
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.loyalty.links.queryKey() })
  const revoke = useMutation(trpc.loyalty.revokeLink.mutationOptions({ onSuccess: refresh }))
  if (links.length === 0) return null
  return (
    <section className="border-t border-line pt-3">
      <h3 className="mb-1 font-emphasis">{words('open')}</h3>
      <ul className="flex flex-col">
        {links.map(({ id, scenarios, expiresAt }) => (
          <li key={id} className="flex items-baseline gap-3 border-t border-line py-1.5 first:border-t-0">
            <span className="min-w-0 flex-1 break-words">
              {scenarios.map(({ name, version }) => words('shows', { name, version })).join(', ')}
              <span className="block text-fine text-muted">
                {words('until', { day: format.day(expiresAt.toISOString().slice(0, 10)) })}
              </span>
            </span>
            <button type="button" className="quiet-link" onClick={() => revoke.mutate({ org, store, linkId: id })}>
              {words('revoke')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
