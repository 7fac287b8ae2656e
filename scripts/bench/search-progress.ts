/** Tells what a long bench comes to now, and the seconds since it began; apart from its tables, which go to the standard output. */
export function reached(what: string): void {
  console.error(`  ${(performance.now() / 1000).toFixed(0).padStart(5)} 秒　${what}`)
}
