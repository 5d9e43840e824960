/** A QR code drawn from its squares, dark on white in both themes: cameras expect it so. */
export function QrCode({ squares, label }: { squares: boolean[][]; label: string }) {
  const path = squares.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${squares.length} ${squares.length}`}
      shapeRendering="crispEdges"
      className="size-44 shrink-0 rounded border border-line bg-white"
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
