import type {IssueData} from '../../schemas/issue.ts'

type Numbers = Pick<IssueData, 'total' | 'year' | 'number' | 'months' | 'volume'>

/** The issue's id by its total number, else year and number, year and month, volume and number; `undefined` without any. */
export function issueId({total, year, number, months, volume}: Numbers): string | undefined {
  const two = (value: number) => String(value).padStart(2, '0')
  if (total !== null) return String(total)
  if (year !== null && number !== null) return `${year}-${two(number)}`
  if (year !== null && months[0] !== undefined) return `${year}-m${two(months[0])}`
  if (volume !== null && number !== null) return `v${volume}-${two(number)}`
  return undefined
}

/** What an id says of its issue; `undefined` of one that an editor made up. */
export function numbersOfId(id: string): Partial<Numbers> | undefined {
  const [, year, month, number] = /^(\d{4})-(?:m(\d\d)|(\d{2,3}))$/.exec(id) ?? []
  if (year !== undefined && month !== undefined) return {year: Number(year), months: [Number(month)]}
  if (year !== undefined && number !== undefined) return {year: Number(year), number: Number(number)}
  const [, volume, ofVolume] = /^v(\d+)-(\d{2,3})$/.exec(id) ?? []
  if (volume !== undefined) return {volume: Number(volume), number: Number(ofVolume)}
  return /^\d{1,5}$/.test(id) ? {total: Number(id)} : undefined
}

/** What must be said of an issue so that it has the id: its numbers, and that there are none of those that would go before them. */
export function numbersFor(id: string, issue: Numbers): Partial<Numbers> | undefined {
  const numbers = numbersOfId(id)
  if (!numbers) return undefined
  const none = (['total', 'number'] as const).filter(
    field => numbers[field] === undefined && issue[field] !== null,
  )
  const told = {...Object.fromEntries(none.map(field => [field, null])), ...numbers}
  return issueId({...issue, ...told}) === id ? told : undefined
}
