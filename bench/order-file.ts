import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMeasured } from './measure'

/** The generated file that a benchmark reads: `--orders N` of its command line, a million by default, seed 7. */
export async function getOrderFile(): Promise<{ path: string; orders: number }> {
  const at = process.argv.indexOf('--orders')
  const orders = at < 0 ? 1_000_000 : Number(process.argv[at + 1])
  const path = join(tmpdir(), `povtor-bench-${orders}-7.csv`)
  if (!existsSync(path)) {
    console.error(`writing ${path}`)
    await runMeasured('npm', [
      'run',
      '--silent',
      'seed',
      '--',
      'file',
      '--orders',
      String(orders),
      '--seed',
      '7',
      '--out',
      path,
    ])
  }
  return { path, orders }
}
