/** The index of the point nearest to a place, in pixels from the left; 0 where there are none. */
export function findNearestPoint(points: readonly { x: number }[], x: number): number {
  return points.reduce((best, point, index) => {
    const known = points[best]
    return known && Math.abs(point.x - x) < Math.abs(known.x - x) ? index : best
  }, 0)
}
