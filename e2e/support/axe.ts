import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps somebody out; what is minor or moderate is judged by people. */
const GRAVE = new Set(['serious', 'critical'])

/** What axe finds grave on the page as it stands, a line an element; `only` names the rules, else all of them. */
export async function findAxeFaults(page: Page, only?: readonly string[]): Promise<string[]> {
  // Evaluated, not added as a script: a page's policy on scripts is part of what is tested.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  const { violations } = await page.evaluate(runAxe, only ? { runOnly: [...only] } : {})
  return violations
    .filter(({ impact }) => GRAVE.has(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ target, summary }) => `${id}: ${target} ${summary}`))
}

interface Finding {
  violations: { id: string; impact: string | null; nodes: { target: string; summary: string }[] }[]
}

/** Runs in the page. */
async function runAxe(options: RunOptions): Promise<Finding> {
  const axe: { run: (options: RunOptions) => Promise<AxeResults> } = Reflect.get(window, 'axe')
  const { violations } = await axe.run({ ...options, resultTypes: ['violations'], elementRef: false })
  return {
    violations: violations.map(({ id, impact, nodes }) => ({
      id,
      impact: impact ?? null,
      nodes: nodes.slice(0, 5).map((node) => ({
        target: node.target.join(' '),
        summary: `${node.html.slice(0, 160)} ${node.any
          .concat(node.all, node.none)
          .map((check) => check.message)
          .join('; ')
          .slice(0, 240)}`,
      })),
    })),
  }
}
