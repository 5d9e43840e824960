'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Tabs } from '@/components/ui/tabs'
import { LetterForm } from './letter-form'
import { PasswordForm } from './password-form'

/** By password, or by a letter with a link. */
export function SignInTabs({ forgotPath, outboxPath }: { forgotPath: string; outboxPath: string | null }) {
  const words = useTranslations('auth')
  const [way, setWay] = useState<'password' | 'letter'>('password')
  return (
    <Tabs
      label={words('ways')}
      value={way}
      onChange={setWay}
      tabs={[
        { value: 'password', label: words('byPassword'), content: <PasswordForm forgotPath={forgotPath} /> },
        {
          value: 'letter',
          label: words('byLetter'),
          content: <LetterForm kind="sign-in" submitLabel={words('sendLink')} outboxPath={outboxPath} />,
        },
      ]}
    />
  )
}
