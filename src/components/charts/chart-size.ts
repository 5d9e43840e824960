/** The room a chart has, in CSS pixels; margins are inside it. */
export interface ChartSize {
  width: number
  height: number
  margin: { top: number; right: number; bottom: number; left: number }
}

/** A grid line: its value and its place on the axis in pixels. */
export interface AxisTick {
  value: number
  at: number
}
