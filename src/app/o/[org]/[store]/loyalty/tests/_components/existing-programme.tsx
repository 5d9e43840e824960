'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { LinkButton } from '@/components/ui/link-button'
import { SelectField } from '@/components/ui/select-field'
import { Table } from '@/components/ui/table'
import { boundEffect, boundEffectOfJoiners } from '@/domain/programme-test/manski-bounds'
import type { UncontrolledProgramme } from '@/domain/programme-test/test-result'
import { MethodNote } from './method-note'
import type { NewTestViewProps } from './new-test-view'
import { getTestsPath } from './test-paths'

interface ExistingProgrammeProps extends NewTestViewProps {
  programme: UncontrolledProgramme
  onCode: (code: string) => void
}

/** § Fewer members than this say nothing of anybody (METRICS "Small samples"). */
const MIN_MEMBERS = 30

const bold = (chunks: ReactNode) => <span className="whitespace-nowrap font-emphasis">{chunks}</span>

/** The tempting comparison, why it misleads on this store's own figures, and the bounds that hold. */
export function ExistingProgramme(props: ExistingProgrammeProps) {
  const { org, store, programme, onCode } = props
  const words = useTranslations('programme-tests.existing')
  const common = useTranslations('common')
  const format = useFormat()
  const isEnough = Math.min(programme.members.customers, programme.others.customers) >= MIN_MEMBERS
  return (
    <>
      <header className="mb-8 mt-8 flex flex-col gap-4">
        <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
          {isEnough ? <Temptation {...props} /> : words(programme.code === null ? 'noCodes' : 'tooFew')}
        </h1>
        <p className="max-w-headline text-ink-2">{words('why')}</p>
      </header>
      {programme.code !== null && (
        <SelectField
          className="mb-10 max-w-sm"
          label={words('code')}
          hint={words('codeHint')}
          searchLabel={common('search')}
          emptyText={common('nothingFound')}
          value={programme.code}
          options={programme.codes.map(({ code, customers }) => ({
            value: code,
            label: words('codeOf', { code, customers: format.number(customers) }),
          }))}
          onChange={onCode}
        />
      )}
      {isEnough && (
        <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
          <Before {...props} />
          <Around {...props} />
          <Bounds {...props} />
        </div>
      )}
      <div className="mt-12 flex flex-col gap-8">
        <MethodNote topic="existing" />
        <p>
          <LinkButton look="primary" href={getTestsPath(org, store, 'new')}>
            {words('plan')}
          </LinkButton>
        </p>
      </div>
    </>
  )
}

function Temptation({ programme: { members, others, windowDays }, currency }: ExistingProgrammeProps) {
  const words = useTranslations('programme-tests.existing')
  const format = useFormat()
  const money = (minor: number | null) => format.money(minor === null ? null : Math.round(minor), currency)
  return words.rich('headline', {
    members: money(members.marginMinor),
    others: money(others.marginMinor),
    days: windowDays,
    value: bold,
  })
}

function Before({ programme: { members, others, windowDays }, currency }: ExistingProgrammeProps) {
  const words = useTranslations('programme-tests.existing')
  const format = useFormat()
  const money = (minor: number | null) => format.money(minor === null ? null : Math.round(minor), currency)
  return (
    <ReportSection title={words('beforeTitle')}>
      <Table
        caption={words('beforeTitle')}
        getKey={({ name }) => name}
        rows={[
          { name: words('members'), ...members },
          { name: words('others'), ...others },
        ]}
        columns={[
          { key: 'who', head: words('who'), cell: ({ name }) => name },
          {
            key: 'customers',
            head: words('customers'),
            isFigure: true,
            cell: ({ customers }) => format.number(customers),
          },
          {
            key: 'earlier',
            head: words('earlier', { days: windowDays }),
            isFigure: true,
            cell: ({ earlierMarginMinor }) => money(earlierMarginMinor),
          },
          {
            key: 'margin',
            head: words('window', { days: windowDays }),
            isFigure: true,
            cell: ({ marginMinor }) => money(marginMinor),
          },
        ]}
      />
      <p className="mt-3 text-fine text-muted">{words('beforeNote')}</p>
    </ReportSection>
  )
}

function Around({ programme: { around, aroundDays }, currency }: ExistingProgrammeProps) {
  const words = useTranslations('programme-tests.existing')
  const format = useFormat()
  const money = (minor: number | null) => format.money(minor === null ? null : Math.round(minor), currency)
  return (
    <ReportSection title={words('aroundTitle')}>
      <Table
        caption={words('aroundTitle')}
        getKey={({ name }) => name}
        rows={[
          { name: words('firstUse'), ...around.members },
          { name: words('anyOrder'), ...around.others },
        ]}
        columns={[
          { key: 'who', head: words('who'), cell: ({ name }) => name },
          {
            key: 'customers',
            head: words('customers'),
            isFigure: true,
            cell: ({ customers }) => format.number(customers),
          },
          {
            key: 'before',
            head: words('daysBefore', { days: aroundDays }),
            isFigure: true,
            cell: ({ beforeMinor }) => money(beforeMinor),
          },
          {
            key: 'after',
            head: words('daysAfter', { days: aroundDays }),
            isFigure: true,
            cell: ({ afterMinor }) => money(afterMinor),
          },
        ]}
      />
      <p className="mt-3 text-fine text-muted">{words('aroundNote')}</p>
    </ReportSection>
  )
}

function Bounds({ programme: { members, others, windowDays } }: ExistingProgrammeProps) {
  const words = useTranslations('programme-tests.existing')
  const format = useFormat()
  const rates = {
    memberShare: members.customers / (members.customers + others.customers),
    memberRate: members.buyers / members.customers,
    otherRate: others.buyers / others.customers,
  }
  const [any, joiners] = [boundEffect(rates), boundEffectOfJoiners(rates)]
  return (
    <ReportSection
      title={words('boundsTitle')}
      note={words('boundsNote', { days: windowDays })}
      className="lg:col-span-2"
    >
      <ul className="flex max-w-headline list-disc flex-col gap-2 pl-5 text-ink-2 marker:text-muted">
        <li>
          {words('rates', {
            members: format.share(rates.memberRate, 1),
            others: format.share(rates.otherRate, 1),
          })}
        </li>
        <li>{words('any', { low: format.points(any.low, 1), high: format.points(any.high, 1) })}</li>
        <li>{joiners ? words('joiners', { high: format.points(joiners.high, 1) }) : words('joinersNone')}</li>
      </ul>
    </ReportSection>
  )
}
