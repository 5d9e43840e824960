'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { FormSection } from './form-parts'
import type { SectionProps, Settings } from './settings-data'

interface WebhookSectionProps extends SectionProps {
  org: string
  onSecret: (secret: string) => void
}

/** Where leads are sent on to, how the last ones went, and the secret that signs them. */
export function WebhookSection({ settings, errors, org, onSecret }: WebhookSectionProps) {
  const words = useTranslations('calculator-page.webhook')
  return (
    <FormSection title={words('title')} note={words('note')}>
      <TextField
        name="webhookUrl"
        label={words('url')}
        placeholder="https://…"
        hint={words('urlHint')}
        defaultValue={settings.webhookUrl ?? ''}
        error={errors.webhookUrl ?? null}
        maxLength={500}
      />
      {settings.webhookUrl !== null && <WebhookActions org={org} onSecret={onSecret} />}
      {settings.deliveries.length > 0 && <Deliveries deliveries={settings.deliveries} />}
    </FormSection>
  )
}

function WebhookActions({ org, onSecret }: { org: string; onSecret: (secret: string) => void }) {
  const words = useTranslations('calculator-page.webhook')
  const trpc = useTRPC()
  const toast = useToast()
  const sayError = useErrorWords()
  const router = useRouter()
  const [isAsking, setIsAsking] = useState(false)
  const onError = (error: unknown) => toast({ text: sayError(error), look: 'loss' })
  const trial = useMutation(
    trpc.calculator.sendTrial.mutationOptions({
      onSuccess: () => {
        toast({ text: words('trialSent') })
        router.refresh()
      },
      onError,
    }),
  )
  const rotate = useMutation(
    trpc.calculator.rotateSecret.mutationOptions({
      onSuccess: ({ secret }) => {
        onSecret(secret)
        setIsAsking(false)
      },
      onError,
    }),
  )
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" isPending={trial.isPending} onClick={() => trial.mutate({ org })}>
        {words('trial')}
      </Button>
      <Button size="small" onClick={() => router.refresh()}>
        {words('refresh')}
      </Button>
      <Button size="small" onClick={() => setIsAsking(true)}>
        {words('rotate')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={words('rotateTitle')}
        description={words('rotateText')}
        confirmLabel={words('rotate')}
        cancelLabel={words('keep')}
        isPending={rotate.isPending}
        onConfirm={() => rotate.mutate({ org })}
      />
    </div>
  )
}

type Delivery = Settings['deliveries'][number]

function Deliveries({ deliveries }: { deliveries: Delivery[] }) {
  const words = useTranslations('calculator-page.webhook')
  const format = useFormat()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <div>
      <p className="mb-1 font-emphasis">{words('deliveries')}</p>
      <Table
        caption={words('deliveries')}
        rows={deliveries}
        getKey={({ id }) => id}
        columns={[
          {
            key: 'when',
            head: words('when'),
            cell: ({ createdAt }) => (
              <span suppressHydrationWarning className="whitespace-nowrap">
                {format.instant(createdAt, zone)}
              </span>
            ),
          },
          { key: 'event', head: words('event'), cell: ({ event }) => <code className="text-fine">{event}</code> },
          { key: 'outcome', head: words('outcome'), cell: (row) => <Outcome delivery={row} /> },
          { key: 'attempts', head: words('attempts'), isFigure: true, cell: ({ attempts }) => format.number(attempts) },
        ]}
      />
    </div>
  )
}

function Outcome({ delivery }: { delivery: Delivery }) {
  const words = useTranslations('calculator-page.webhook')
  const { deliveredAt, failure, responseStatus } = delivery
  if (deliveredAt) return <span className="text-accent">{words('delivered', { status: String(responseStatus) })}</span>
  if (failure === null) return <span className="text-muted">{words('waiting')}</span>
  const reason = words.has(`failure.${failure}`) ? words(`failure.${failure}`) : failure
  return <span className="text-loss">{responseStatus === null ? reason : `${reason}: ${responseStatus}`}</span>
}
