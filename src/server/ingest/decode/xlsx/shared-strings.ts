/** The shared texts of a workbook, held as one run of bytes: millions of small strings would take many times the room. */
export class SharedStrings {
  private bytes = Buffer.alloc(1 << 16)
  private ends = new Uint32Array(1 << 10)
  private count = 0

  add(text: string): void {
    const start = this.end(this.count)
    const needed = start + text.length * 3
    if (needed > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(needed, this.bytes.length * 2))
      this.bytes.copy(larger, 0, 0, start)
      this.bytes = larger
    }
    if (this.count === this.ends.length) {
      const larger = new Uint32Array(this.ends.length * 2)
      larger.set(this.ends)
      this.ends = larger
    }
    this.ends[this.count++] = start + this.bytes.write(text, start)
  }

  get(index: number): string {
    return index >= 0 && index < this.count ? this.bytes.toString('utf8', this.end(index), this.end(index + 1)) : ''
  }

  private end(count: number): number {
    return count === 0 ? 0 : (this.ends[count - 1] ?? 0)
  }
}
