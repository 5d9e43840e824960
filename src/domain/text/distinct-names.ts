/**
 * The names of columns made distinct, as exports repeat them: "Name", "Name (2)", "Name (3)". A column without a name is
 * called by its place, number sign and all.
 */
export function distinctNames(header: readonly string[]): string[] {
  const names = header.map((name, index) => name.trim() || `#${index + 1}`)
  const taken = new Set(names)
  const seen = new Set<string>()
  return names.map((name) => {
    let distinct = name
    for (let nth = 2; seen.has(distinct) || (distinct !== name && taken.has(distinct)); nth++)
      distinct = `${name} (${nth})`
    seen.add(distinct)
    return distinct
  })
}
