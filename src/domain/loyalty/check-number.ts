/** What is wrong at one place; `path` as in `programmes.0.earnShare`, so that a form can show it at its field. */
export interface ScenarioProblem {
  path: string
  problem:
    | 'missing'
    | 'notANumber'
    | 'notAnInteger'
    | 'outOfRange'
    | 'unknown'
    | 'duplicate'
    | 'notAscending'
    | 'wrongVersion'
  min?: number
  max?: number
}

/** § Amounts above it are mistakes of typing. */
export const MOST_MONEY_MINOR = 1e12

/** A number within limits, 0 … by default. */
export function checkNumber(
  value: unknown,
  path: string,
  { min = 0, max, isInteger = false }: { min?: number; max: number; isInteger?: boolean },
): ScenarioProblem[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [{ path, problem: 'notANumber' }]
  if (isInteger && !Number.isInteger(value)) return [{ path, problem: 'notAnInteger' }]
  return value < min || value > max ? [{ path, problem: 'outOfRange', min, max }] : []
}
