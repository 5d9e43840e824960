'use client'
import { RiDownloadLine } from '@remixicon/react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { getStorePath } from '@/components/shell/sections'
import { Button } from '@/components/ui/button'
import { getButtonClasses } from '@/components/ui/button-classes'
import type { KnownPerson } from '@/server/personal-data/describe-people'
import { EraseDialog } from './erase-dialog'
import type { PersonalDataProps } from './personal-data-view'

interface KnownPersonCardProps extends PersonalDataProps {
  person: KnownPerson
  onAsked: () => Promise<void>
}

/** All that is known of a person, and the two things they may ask for. */
export function KnownPersonCard({ person, slugs, timeZone, onAsked }: KnownPersonCardProps) {
  const words = useTranslations('personal-data.person')
  const format = useFormat()
  const [isErasing, setIsErasing] = useState(false)
  const title = person.names[0] ?? person.emails[0] ?? person.phones[0] ?? person.customerIds[0] ?? words('unnamed')
  const span =
    person.firstOrderOn !== null && person.lastOrderOn !== null
      ? words('span', { first: format.day(person.firstOrderOn), last: format.day(person.lastOrderOn) })
      : null
  const facts: [string, ReactNode][] = [
    [words('names'), person.names.join(' · ')],
    [words('emails'), person.emails.join(' · ')],
    [words('phones'), person.phones.join(' · ')],
    [words('customerIds'), person.customerIds.join(' · ')],
    [words('orders'), person.orders > 0 && [format.number(person.orders), span].filter(Boolean).join(' · ')],
    [words('refunds'), person.refunds > 0 && format.number(person.refunds)],
    [words('customerRows'), person.customerRows > 0 && format.number(person.customerRows)],
    [words('tests'), person.tests > 0 && format.number(person.tests)],
    [words('files'), person.files.length > 0 && <FileNames files={person.files} timeZone={timeZone} />],
  ]
  const download = new URLSearchParams({ ...slugs, key: person.key })
  return (
    <section className="border-t border-line pt-5" aria-label={title}>
      <h2 className="font-serif text-[1.25rem] leading-7 [overflow-wrap:anywhere]">{title}</h2>
      <dl className="mt-3 grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-6 gap-y-1.5">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
      </dl>
      {person.shared.length > 0 && (
        <p className="mt-3 text-fine text-muted">{words('shared', { keys: person.shared.join(', ') })}</p>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <a href={`/api/export/person?${download}`} download className={getButtonClasses()}>
          <RiDownloadLine aria-hidden className="size-4" />
          {words('export')}
        </a>
        <Button onClick={() => setIsErasing(true)} className="text-loss">
          {words('erase')}
        </Button>
        {!person.key.startsWith('f') && (
          <Link
            href={`${getStorePath(slugs.org, slugs.store, 'customers')}/${encodeURIComponent(person.key)}`}
            className="quiet-link ml-1"
          >
            {words('card')}
          </Link>
        )}
      </div>
      {isErasing && (
        <EraseDialog
          person={person}
          slugs={slugs}
          onClose={() => setIsErasing(false)}
          onAsked={async () => {
            setIsErasing(false)
            await onAsked()
          }}
        />
      )}
    </section>
  )
}

function FileNames({ files, timeZone }: { files: KnownPerson['files']; timeZone: string }) {
  const format = useFormat()
  return (
    <ul>
      {files.map(({ id, name, uploadedAt }) => (
        <li key={id}>
          {name} <span className="text-fine text-muted">{format.instant(uploadedAt, timeZone)}</span>
        </li>
      ))}
    </ul>
  )
}
