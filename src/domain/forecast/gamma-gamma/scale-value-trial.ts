import type { ValueTrial } from '@/domain/forecast-report'

/**
 * A Gamma-Gamma fit in whole units of the currency instead of minor ones, as papers print it: v and its standard error
 * carry money, and the log-likelihood of densities grows by ln 10 a digit and customer. p and q are free of units.
 * CDNOW in cents: v 1 544, −8 412.4; in dollars: v 15.44, −4 055.9.
 */
export function scaleValueTrial(trial: ValueTrial, digits: number): ValueTrial {
  const factor = 10 ** digits
  const scale = (values: Record<string, number> | null) =>
    values && { ...values, ...(values.v === undefined ? {} : { v: values.v / factor }) }
  return {
    ...trial,
    parameters: scale(trial.parameters),
    standardErrors: scale(trial.standardErrors),
    logLikelihood: trial.logLikelihood === null ? null : trial.logLikelihood + trial.customers * digits * Math.LN10,
  }
}
