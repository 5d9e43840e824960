'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPCClient } from '@/components/api/client'
import { useLanguage } from '@/components/shell/use-language'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { TextField } from '@/components/ui/text-field'
import { AccountSection } from './account-section'
import type { Security } from './account-view'
import { EmailPart } from './email-part'
import { useAccountChange } from './use-account-change'

/** What a person is called, reads, and where letters reach them. */
export function ProfileSection({ account }: { account: Security }) {
  const words = useTranslations('account.profile')
  const common = useTranslations('common')
  const client = useTRPCClient()
  const { locale, choose } = useLanguage()
  const { run, isPending, failure } = useAccountChange()
  const [isSaved, setIsSaved] = useState(false)

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    if (name) setIsSaved(await run(() => client.account.setName.mutate({ name })))
  }

  return (
    <AccountSection title={words('title')}>
      {failure && <Callout look="loss" isAlert title={failure} />}
      <form method="post" onSubmit={save} className="flex flex-wrap items-end gap-3">
        <TextField
          name="name"
          label={words('name')}
          defaultValue={account.name}
          autoComplete="name"
          maxLength={120}
          required
          className="min-w-60 flex-1"
        />
        <Button type="submit" isPending={isPending} className="h-[2.5rem]">
          {words('save')}
        </Button>
        <p role="status" className="basis-full text-fine text-muted empty:hidden">
          {isSaved && words('saved')}
        </p>
      </form>
      <div className="flex flex-col items-start gap-1.5">
        <span className="font-emphasis">{words('language')}</span>
        <SegmentedControl
          label={words('language')}
          value={locale === 'ru' ? 'ru' : 'en'}
          onChange={choose}
          options={[
            { value: 'ru', label: common('languageName.ru') },
            { value: 'en', label: common('languageName.en') },
          ]}
        />
      </div>
      <EmailPart account={account} />
    </AccountSection>
  )
}
