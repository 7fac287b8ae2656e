/** An article's file is its number on two digits, from 01; no issue has ten thousand. */
export const articleFileName = /^(?:0[1-9]|[1-9]\d{1,3})\.mdx$/

/** The number of an article's file. */
export function articleNumber(name: string): number {
  return Number.parseInt(name, 10)
}

/** 4 → `04.mdx` */
export function articleFile(number: number): string {
  return `${String(number).padStart(2, '0')}.mdx`
}
