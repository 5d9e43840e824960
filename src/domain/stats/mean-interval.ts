import { studentQuantile } from './distributions'
import type { MeanSample } from './welch'

/**
 * The 95 % interval of a mean by Student's t with n − 1 degrees of freedom; null with fewer than 2 values. Example: mean 2,
 * variance 4 of 3 values: 2 ± 4.3027 · √(4/3).
 */
export function meanInterval({ count, mean, variance }: MeanSample): { low: number; high: number } | null {
  if (count < 2) return null
  const half = studentQuantile(0.975, count - 1) * Math.sqrt(variance / count)
  return { low: mean - half, high: mean + half }
}
