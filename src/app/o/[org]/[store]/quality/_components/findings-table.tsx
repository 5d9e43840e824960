'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { FINDING_WEIGHTS, type QualityFinding, type QualityReport } from '@/domain/data-quality'
import { prepareMend } from './prepare-mend'
import type { QualityViewProps } from './quality-view'

interface FindingsTableProps extends QualityViewProps {
  report: QualityReport
}

const BASIS_POINTS = 10_000

/** What takes points off, each with its size, what it does to the figures, and where it is mended. */
export function FindingsTable({ report, ...at }: FindingsTableProps) {
  const words = useTranslations('quality')
  return (
    <ReportSection title={words('findings.title')} note={words('findings.note')}>
      {report.findings.length === 0 ? (
        <p className="text-ink-2">{words('findings.none')}</p>
      ) : (
        <ul className="border-t border-line">
          {report.findings.map((finding) => (
            <Finding key={finding.kind} {...at} report={report} finding={finding} />
          ))}
        </ul>
      )}
    </ReportSection>
  )
}

function Finding({ finding, report, ...at }: FindingsTableProps & { finding: QualityFinding }) {
  const words = useTranslations('quality')
  const format = useFormat()
  const { kind, count, share, amountMinor, points } = finding
  const mend = prepareMend(kind, report, at)
  // What is assumed of the whole file has no size.
  const size =
    kind === 'zoneAssumed' || kind === 'currencyAssumed'
      ? null
      : words(`size.${kind}`, {
          count: count ?? 0,
          share: format.share(share, share < 0.01 ? 2 : 1),
          amount: format.money(amountMinor ?? 0, at.currency),
        })
  const margin = format.share(at.marginBasisPoints / BASIS_POINTS, at.marginBasisPoints % 100 === 0 ? 0 : 2)
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h3 className="inline font-emphasis">{words(`finding.${kind}`)}</h3>
        {size && <span className="text-ink-2"> · {size}</span>}
        <p className="mt-0.5 max-w-[46rem] text-ink-2">{words(`consequence.${kind}`, { margin })}</p>
        {mend && (
          <Link href={mend.href} className="quiet-link mt-1 inline-block text-fine">
            {words(`mend.${mend.word}`)}
          </Link>
        )}
      </div>
      <p className="whitespace-nowrap text-ink-2 sm:text-right">
        {words('points', { points: points > 0 ? `−${points}` : '0', most: FINDING_WEIGHTS[kind].most })}
      </p>
    </li>
  )
}
