'use client'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { findReturnPath } from '@/app/return-path'
import { Button } from '@/components/ui/button'

const NAMES = { google: 'Google', yandex: 'Яндекс' }

/** Ways in by an account at another service: those whose keys are set; nothing without any. */
export function ServiceButtons({ services }: { services: (keyof typeof NAMES)[] }) {
  const words = useTranslations('auth.services')
  if (services.length === 0) return null
  return (
    <div className="mt-6 flex flex-col gap-2.5">
      <p className="flex items-center gap-3 text-fine text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {words('or')}
      </p>
      {services.map((service) => (
        <Button
          key={service}
          size="large"
          onClick={() => signIn(service, { callbackUrl: findReturnPath(window.location.search) })}
        >
          {words('continue', { service: NAMES[service] })}
        </Button>
      ))}
    </div>
  )
}
