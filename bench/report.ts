// The report command, whole, against a bare DuckDB script that computes the cohort grid alone from the same file.
import { compare, formatRatio, median, runMeasured } from './measure'
import { getOrderFile } from './order-file'

const ROUNDS = 5
const { path, orders } = await getOrderFile()
const { ours, baseline } = await compare(
  ROUNDS,
  () => runMeasured('npm', ['run', '--silent', 'report', '--', path]),
  () => runMeasured(process.execPath, ['bench/bare-grid.mjs', path]),
)
const ms = (runs: typeof ours) => runs.map((run) => run.ms)
console.log(formatRatio(`report on ${orders} orders`, ms(ours), ms(baseline)))
console.log(`peak memory of its Node process: ${Math.round(median(ours.map((run) => run.peakBytes)) / 2 ** 20)} MB`)
