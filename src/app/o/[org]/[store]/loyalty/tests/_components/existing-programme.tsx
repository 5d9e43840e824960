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
  return (
    <TwoGroups
      title={words('beforeTitle')}
      note={words('beforeNote')}
      heads={[words('earlier', { days: windowDays }), words('window', { days: windowDays })]}
      groups={[
        {
          name: words('members'),
          customers: members.customers,
          minor: [members.earlierMarginMinor, members.marginMinor],
        },
        { name: words('others'), customers: others.customers, minor: [others.earlierMarginMinor, others.marginMinor] },
      ]}
      currency={currency}
    />
  )
}

function Around({ programme: { around, aroundDays }, currency }: ExistingProgrammeProps) {
  const words = useTranslations('programme-tests.existing')
  const { members, others } = around
  return (
    <TwoGroups
      title={words('aroundTitle')}
      note={words('aroundNote')}
      heads={[words('daysBefore', { days: aroundDays }), words('daysAfter', { days: aroundDays })]}
      groups={[
        { name: words('firstUse'), customers: members.customers, minor: [members.beforeMinor, members.afterMinor] },
        { name: words('anyOrder'), customers: others.customers, minor: [others.beforeMinor, others.afterMinor] },
      ]}
      currency={currency}
    />
  )
}

interface TwoGroupsProps {
  title: string
  note: string
  /** Of the two amounts of each group: an earlier and a later time. */
  heads: readonly [string, string]
  groups: { name: string; customers: number; minor: readonly [number | null, number | null] }[]
  currency: string
}

/** Those who took part beside those who did not, at two times. */
function TwoGroups({ title, note, heads, groups, currency }: TwoGroupsProps) {
  const words = useTranslations('programme-tests.existing')
  const format = useFormat()
  const money = (minor: number | null) => format.money(minor === null ? null : Math.round(minor), currency)
  return (
    <ReportSection title={title}>
      <Table
        caption={title}
        getKey={({ name }) => name}
        rows={groups}
        columns={[
          { key: 'who', head: words('who'), cell: ({ name }) => name },
          {
            key: 'customers',
            head: words('customers'),
            isFigure: true,
            cell: ({ customers }) => format.number(customers),
          },
          { key: 'earlier', head: heads[0], isFigure: true, cell: ({ minor }) => money(minor[0]) },
          { key: 'later', head: heads[1], isFigure: true, cell: ({ minor }) => money(minor[1]) },
        ]}
      />
      <p className="mt-3 text-fine text-muted">{note}</p>
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
