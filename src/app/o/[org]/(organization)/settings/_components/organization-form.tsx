'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'

type Kind = 'merchant' | 'agency'

interface OrganizationFormProps {
  org: string
  name: string
  kind: Kind
  canEdit: boolean
}

/** The organisation's name and kind; those who may not change them see them. */
export function OrganizationForm({ org, canEdit, ...saved }: OrganizationFormProps) {
  const words = useTranslations('organization')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const sayError = useErrorWords()
  const [name, setName] = useState(saved.name)
  const [kind, setKind] = useState(saved.kind)
  const [error, setError] = useState<string | null>(null)
  const update = useMutation(
    useTRPC().organization.update.mutationOptions({
      onSuccess: () => {
        toast({ text: common('saved') })
        router.refresh()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isNamed = name.trim() !== ''
    setError(isNamed ? null : words('noName'))
    if (isNamed) update.mutate({ org, name: name.trim(), kind })
  }
  const kinds = (['merchant', 'agency'] as const).map((value) => ({
    value,
    label: words(`kind.${value}`),
    isDisabled: !canEdit,
  }))
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-7">
      {!canEdit && <Callout title={words('readOnly')}>{words('readOnlyText')}</Callout>}
      {update.isError && <Callout look="loss" isAlert title={sayError(update.error)} />}
      <TextField
        label={words('name')}
        hint={words('nameHint')}
        error={error}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={120}
        disabled={!canEdit}
      />
      <div className="flex flex-col items-start gap-1.5">
        <p className="font-emphasis">{words('kindLabel')}</p>
        <SegmentedControl label={words('kindLabel')} value={kind} options={kinds} onChange={setKind} isStacked />
        <p className="text-fine text-muted">{words('kindHint')}</p>
      </div>
      <div className="flex flex-col gap-1">
        <p className="font-emphasis">{words('address')}</p>
        <p className="break-all text-ink-2">/o/{org}</p>
        <p className="text-fine text-muted">{words('addressHint')}</p>
      </div>
      {canEdit && (
        <Button type="submit" look="primary" isPending={update.isPending} className="self-start">
          {common('save')}
        </Button>
      )}
    </form>
  )
}
