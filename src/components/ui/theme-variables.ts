import { parseHex } from './contrast'
import { buildDivergingScale, buildHeatScale } from './heat'
import { PALETTES, type Theme } from './palette'

/** CSS custom properties of a theme, as "r g b" so that Tailwind can add an opacity. */
export function buildThemeVariables(theme: Theme): Record<string, string> {
  const variables: Record<string, string> = { 'color-scheme': theme }
  for (const [name, hex] of Object.entries(PALETTES[theme])) variables[`--${name}`] = parseHex(hex).join(' ')
  for (const [index, step] of buildHeatScale(theme).entries()) {
    variables[`--heat-${index + 1}`] = step.fill.join(' ')
    variables[`--heat-ink-${index + 1}`] = step.ink.join(' ')
  }
  for (const [index, step] of buildDivergingScale(theme).entries()) {
    variables[`--heat-diverge-${index + 1}`] = step.fill.join(' ')
    variables[`--heat-diverge-ink-${index + 1}`] = step.ink.join(' ')
  }
  return variables
}

/** Names of the heat scales' variables. */
export const HEAT_VARIABLES = Object.keys(buildThemeVariables('light')).flatMap((name) =>
  name.startsWith('--heat-') ? [name.slice(2)] : [],
)
