/** The part of jStat that is used; it ships no types. */
declare module 'jstat' {
  interface Distribution1 {
    cdf(x: number, freedom: number): number
    inv(p: number, freedom: number): number
  }
  interface Distribution2 {
    cdf(x: number, a: number, b: number): number
    inv(p: number, a: number, b: number): number
  }
  const jStat: { studentt: Distribution1; chisquare: Distribution1; beta: Distribution2; normal: Distribution2 }
  export default jStat
}
