'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { PageHeader } from '@/components/shell/page-header'
import { getStorePath } from '@/components/shell/sections'
import { Callout } from '@/components/ui/callout'
import { Skeleton } from '@/components/ui/skeleton'
import type { KnownPerson } from '@/server/personal-data/describe-people'
import { ErasureList } from './erasure-list'
import { KnownPersonCard } from './known-person-card'
import { PersonSearch } from './person-search'

export interface PersonalDataProps {
  slugs: { org: string; store: string }
  timeZone: string
}

/** A request of one customer, from whom it is about to what became of it. */
export function PersonalDataView({ slugs, timeZone, customerKey }: PersonalDataProps & { customerKey: string | null }) {
  const words = useTranslations('personal-data')
  const sayError = useErrorWords()
  const trpc = useTRPC()
  const client = useQueryClient()
  const search = useMutation(trpc.personalData.search.mutationOptions())
  const asked = useQuery({
    ...trpc.personalData.get.queryOptions({ ...slugs, key: customerKey ?? 'i0:0' }),
    enabled: customerKey !== null && search.isIdle,
  })
  const isAsked = customerKey !== null && search.isIdle
  const people = isAsked ? listAsked(asked.data) : search.data
  const found = isAsked ? asked : search
  const onAsked = async () => {
    search.reset()
    await client.invalidateQueries({ queryKey: trpc.personalData.pathKey() })
  }
  return (
    <>
      <PageHeader
        filters={
          <Link href={getStorePath(slugs.org, slugs.store, 'settings')} className="quiet-link">
            ← {words('back')}
          </Link>
        }
      />
      <div className="max-w-2xl pt-8">
        <h1 className="font-serif text-headline">{words('title')}</h1>
        <p className="mb-8 mt-2 text-ink-2">{words('lead')}</p>
        <PersonSearch isPending={search.isPending} onSearch={(query) => search.mutate({ ...slugs, query })} />
        <div aria-live="polite" className="mt-8 flex flex-col gap-10">
          {found.isPending && (isAsked || search.isPending) && <Skeleton className="h-56 w-full" />}
          {found.isError && (
            <Callout look="loss" isAlert>
              {sayError(found.error)}
            </Callout>
          )}
          {people && people.length === 0 && <Callout title={words('nobody')}>{words('nobodyNote')}</Callout>}
          {people && people.length > 1 && <p className="text-ink-2">{words('several', { count: people.length })}</p>}
          {people?.map((person) => (
            <KnownPersonCard key={person.key} person={person} slugs={slugs} timeZone={timeZone} onAsked={onAsked} />
          ))}
        </div>
        <ErasureList slugs={slugs} timeZone={timeZone} />
      </div>
    </>
  )
}

function listAsked(person: KnownPerson | null | undefined): KnownPerson[] | undefined {
  if (person === undefined) return undefined
  return person === null ? [] : [person]
}
