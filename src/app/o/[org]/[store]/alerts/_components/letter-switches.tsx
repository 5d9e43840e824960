'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ApiOutputs, useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { ReportSection } from '@/components/reports/report-section'
import { useAccount } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { Switch } from '@/components/ui/switch'
import { useToast } from '@/components/ui/toast'

type MailKind = ApiOutputs['alerts']['get']['subscriptions'][number]

interface LetterSwitchesProps {
  org: string
  store: string
  subscriptions: MailKind[]
}

/** The person's own letters about this store: none unless asked for. */
export function LetterSwitches({ org, store, subscriptions }: LetterSwitchesProps) {
  const words = useTranslations('alerts.letters')
  const { account } = useAccount()
  return (
    <ReportSection title={words('title')} note={words('note', { email: account.user.email })}>
      <ul className="border-t border-line">
        {(['alerts', 'weekly', 'monthly'] as const).map((kind) => (
          <LetterSwitch key={kind} org={org} store={store} kind={kind} isOn={subscriptions.includes(kind)} />
        ))}
      </ul>
    </ReportSection>
  )
}

function LetterSwitch({ org, store, kind, isOn }: { org: string; store: string; kind: MailKind; isOn: boolean }) {
  const words = useTranslations('alerts.letters')
  const { account } = useAccount()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const toWords = useErrorWords()
  const onError = (error: unknown) => toast({ text: toWords(error), look: 'loss' })
  const subscribe = useMutation(
    trpc.alerts.subscribe.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.alerts.get.queryKey({ org, store }) }),
      onError,
    }),
  )
  const sendNow = useMutation(
    trpc.alerts.sendDigest.mutationOptions({
      onSuccess: () => toast({ text: words('sent', { email: account.user.email }) }),
      onError,
    }),
  )
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
      <Switch
        label={words(kind)}
        isOn={isOn}
        isDisabled={subscribe.isPending}
        onChange={(next) => subscribe.mutate({ org, store, kind, isOn: next })}
      />
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-emphasis">{words(kind)}</p>
        <p className="text-fine text-muted">{words(`${kind}Note`)}</p>
      </div>
      {kind !== 'alerts' && (
        <Button look="quiet" isPending={sendNow.isPending} onClick={() => sendNow.mutate({ org, store, kind })}>
          {words('sendNow')}
        </Button>
      )}
    </li>
  )
}
