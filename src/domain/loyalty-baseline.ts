import { drawAroundForecast } from './forecast/fits/draw-around-forecast'
import type { CustomerColumns } from './forecast/forecast-input'
import { buildHistories } from './forecast/histories/histories'
import type { Forecast } from './forecast-report'
import type { BaselineModel, CalculatorBaseline, LoyaltyBaseline } from './loyalty/baseline'
import type { LoyaltyHistory } from './loyalty/history'
import { estimateOrdersByAge } from './loyalty/order-curve'
import type { CalculatorInputs } from './loyalty-workbench'
import { createRandom } from './simulate/random'
import { epochDay } from './time/local-date'

const YEAR_DAYS = 365

/** § A new store's result is said for so many customers. */
export const CALCULATOR_CUSTOMERS = 1000

/** § As many as a forecast's own ranges stand on. */
const DRAWS = 100

/**
 * Parameters that runs take in turns, so that what the fit does not know is in their spread; `customers` are the whole store's
 * order days, whoever the scenario is for. Empty without a fit.
 */
export function drawBaselines(forecast: Forecast | null, customers: CustomerColumns, seed: number): BaselineModel[] {
  if (forecast?.status !== 'fitted') return []
  const histories = buildHistories(customers, epochDay(forecast.asOf))
  const drawn = drawAroundForecast(forecast, histories, { draws: DRAWS, random: createRandom(seed) })
  return drawn.map(({ model: { name, parameters }, value }) => ({ name, parameters, value }))
}

/** How a store's customers go on without a programme: by the fitted model, else by the store's own cohorts. */
export function buildBaseline(
  forecast: Forecast | null,
  history: LoyaltyHistory,
  draws: readonly BaselineModel[],
): LoyaltyBaseline {
  if (forecast?.status === 'fitted') {
    const trial = forecast.trials.find(({ model }) => model === forecast.chosen.model)
    if (trial?.parameters) {
      const model = { name: forecast.chosen.model, parameters: trial.parameters, value: forecast.valueParameters }
      return { kind: 'model', model, draws, marginShare: forecast.marginShare }
    }
  }
  const ordersByAgeMonth = estimateOrdersByAge(history, history.lastDay)
  return { kind: 'curve', ordersByAgeMonth, marginShare: computeMarginShare(history) }
}

/** A store without orders, from what its owner expects. */
export function buildCalculatorBaseline(inputs: CalculatorInputs): CalculatorBaseline {
  return { kind: 'calculator', customers: CALCULATOR_CUSTOMERS, ...inputs }
}

/** Margin ÷ net sales of the last 12 months; of all orders where those had none; 0 without sales. */
function computeMarginShare({ days, netMinor, marginMinor, lastDay }: LoyaltyHistory): number {
  const share = (since: number) => {
    let [net, margin] = [0, 0]
    for (let row = 0; row < days.length; row++) {
      if ((days[row] ?? 0) <= since) continue
      net += netMinor[row] ?? 0
      margin += marginMinor[row] ?? 0
    }
    return net > 0 ? margin / net : null
  }
  return share(lastDay - YEAR_DAYS) ?? share(Number.NEGATIVE_INFINITY) ?? 0
}
