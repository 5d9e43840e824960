'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { ExplainLink } from '@/components/explain/explain-link'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Skeleton } from '@/components/ui/skeleton'
import { Statement } from '@/components/ui/statement'
import { Table } from '@/components/ui/table'
import type { MembershipHindsight, ReplayResult } from '@/domain/loyalty/replay-result'

const LiabilityChart = dynamic(() => import('@/components/charts/liability-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-52 w-full" />,
})

interface ExactSectionProps {
  replay: ReplayResult
  currency: string
}

/** The exact part, apart from every hypothesis: the store's real orders under the rules. */
export function ExactSection({ replay, currency }: ExactSectionProps) {
  const words = useTranslations('loyalty.exact')
  return (
    <section className="border-t border-ink pt-6">
      <h2 className="font-serif text-xl">{words('title')}</h2>
      <p className="mb-6 mt-1 max-w-headline text-ink-2">
        {words('note', { orders: replay.orders, customers: replay.customers })}
      </p>
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
        <CostStatement replay={replay} currency={currency} />
        {replay.grantedMinor > 0 && (
          <ReportSection
            title={words('liability')}
            note={words('liabilityNote')}
            action={<ExplainLink id="liability" />}
          >
            <LiabilityChart months={replay.months} currency={currency} />
          </ReportSection>
        )}
        <ReplayGroups replay={replay} currency={currency} />
        {replay.tiers && <Tiers tiers={replay.tiers} currency={currency} />}
      </div>
      {replay.membership && <MembershipNote membership={replay.membership} replay={replay} currency={currency} />}
      {replay.notReplayed.length > 0 && (
        <p className="mt-5 max-w-headline text-fine text-muted">
          {words('notReplayed', { kinds: replay.notReplayed.map((kind) => words(`kinds.${kind}`)).join(', ') })}{' '}
          {replay.notReplayed.includes('survey') && words('surveySent')}
        </p>
      )}
    </section>
  )
}

interface MembershipNoteProps extends ExactSectionProps {
  membership: MembershipHindsight
}

/** Who would have gained by paying is known for sure, though not who would have paid. */
function MembershipNote({ membership, replay, currency }: MembershipNoteProps) {
  const words = useTranslations('loyalty.exact')
  const format = useFormat()
  return (
    <p className="mt-5 max-w-headline text-ink-2">
      {words('membership', {
        customers: membership.customers,
        share: format.share(replay.customers > 0 ? membership.customers / replay.customers : null),
        saved: format.money(membership.savedMinor, currency),
        fees: format.money(membership.feesMinor, currency),
      })}
    </p>
  )
}

function CostStatement({ replay, currency }: ExactSectionProps) {
  const words = useTranslations('loyalty.exact')
  const format = useFormat()
  const money = (minor: number) => format.money(Math.round(minor), currency)
  const { cost } = replay
  return (
    <Statement
      title={words('cost')}
      lines={[
        {
          label: words('rewards'),
          note: words('used', { orders: replay.rewardedOrders }),
          value: money(cost.rewardsMinor),
        },
        {
          label: words('messages'),
          note: words('sent', { messages: replay.messages }),
          value: money(cost.messagesMinor),
        },
        { label: words('fixed'), value: money(cost.fixedMinor) },
        {
          label: words('total'),
          note: words('ofSales', { share: format.share(replay.costShare) }),
          value: money(cost.totalMinor),
          isTotal: true,
        },
        { label: words('before'), value: format.money(roundOrNull(replay.marginPerOrderBeforeMinor), currency) },
        { label: words('after'), value: format.money(roundOrNull(replay.marginPerOrderAfterMinor), currency) },
      ]}
      note={words('reach', {
        earning: format.number(replay.earningCustomers),
        rewarded: format.number(replay.rewardedCustomers),
        share: format.share(replay.rewardedShare, 0),
      })}
    />
  )
}

function ReplayGroups({ replay, currency }: ExactSectionProps) {
  const words = useTranslations('loyalty.exact')
  const groupWords = useTranslations('loyalty.drivers.groups')
  const format = useFormat()
  return (
    <ReportSection title={words('groups')} note={words('groupsNote')}>
      <Table
        caption={words('groups')}
        rows={replay.groups}
        getKey={(row) => row.group}
        columns={[
          { key: 'group', head: words('group'), cell: (row) => groupWords(row.group) },
          { key: 'customers', head: words('customers'), isFigure: true, cell: (row) => format.number(row.customers) },
          {
            key: 'rewarded',
            head: words('rewardedCustomers'),
            isFigure: true,
            cell: (row) => format.number(row.rewardedCustomers),
          },
          {
            key: 'cost',
            head: words('groupCost'),
            isFigure: true,
            cell: (row) => format.moneyCompact(Math.round(row.costMinor), currency),
          },
        ]}
      />
    </ReportSection>
  )
}

function Tiers({ tiers, currency }: { tiers: NonNullable<ReplayResult['tiers']>; currency: string }) {
  const words = useTranslations('loyalty.exact')
  const format = useFormat()
  return (
    <ReportSection title={words('tiers')}>
      <Table
        caption={words('tiers')}
        rows={tiers}
        getKey={(row) => `${row.thresholdMinor} ${row.discountShare}`}
        columns={[
          {
            key: 'threshold',
            head: words('threshold'),
            cell: (row) => words('from', { amount: format.money(row.thresholdMinor, currency) }),
          },
          { key: 'discount', head: words('discount'), isFigure: true, cell: (row) => format.share(row.discountShare) },
          { key: 'customers', head: words('customers'), isFigure: true, cell: (row) => format.number(row.customers) },
        ]}
      />
    </ReportSection>
  )
}

function roundOrNull(minor: number | null): number | null {
  return minor === null ? null : Math.round(minor)
}
