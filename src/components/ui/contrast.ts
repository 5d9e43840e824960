/** Red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number]

/** Reads `#rrggbb`. */
export function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** `share` of `top` laid over `base`, each channel rounded. */
export function mixColours(base: Rgb, top: Rgb, share: number): Rgb {
  const mix = (index: 0 | 1 | 2) => Math.round(base[index] + (top[index] - base[index]) * share)
  return [mix(0), mix(1), mix(2)]
}

/** WCAG 2.2 relative luminance, 0–1. */
export function computeLuminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast ratio of two colours, 1–21. */
export function computeContrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [computeLuminance(one), computeLuminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
