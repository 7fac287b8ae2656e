import type {IssueData} from '../schemas/issue.ts'

/** An issue of the archive; `id` is its folder's name and part of its address. */
export interface Issue {
  id: string
  data: IssueData
}

/** What tells when an issue appeared. */
export type Dated = Pick<IssueData, 'year' | 'months' | 'number' | 'total' | 'volume'>

/** Newest first by year, month and number; never by id, which may be any of them. What is unknown counts as oldest. */
export function newestFirst<T extends {readonly id: string; readonly data: Dated}>(
  issues: readonly T[],
): T[] {
  const keys = ({data}: T) => [data.year, lastMonth(data), data.number, data.total, data.volume]
  return issues.toSorted((a, b) => {
    const theirs = keys(b)
    for (const [index, mine] of keys(a).entries()) {
      const difference = (theirs[index] ?? -1) - (mine ?? -1)
      if (difference !== 0) return difference
    }
    return a.id < b.id ? -1 : 1
  })
}

/** Issues under their years, newest first; null holds those whose year the print does not say. */
export function byYear<T extends Issue>(issues: readonly T[]): {year: number | null; issues: T[]}[] {
  const years = new Map<number | null, T[]>()
  for (const issue of newestFirst(issues)) {
    const {year} = issue.data
    const list = years.get(year)
    if (list) list.push(issue)
    else years.set(year, [issue])
  }
  return [...years].map(([year, list]) => ({year, issues: list}))
}

/** Whole label: 2014年11、12月合刊 第9期 总第140期; the id where the print says nothing. */
export function issueLabel({id, data}: Issue): string {
  const date = issueDate(data)
  const parts = [date, data.volume === null ? '' : `第${data.volume}卷`, number(data), total(data)]
  return parts.filter(Boolean).join(' ') || id
}

/** Short label, unique in common use: 总第140期, else 2015年第3期, 2015年3月, 第3卷第2期. */
export function shortIssueLabel({id, data}: Issue): string {
  if (data.total !== null) return total(data)
  const year = data.year === null ? '' : `${data.year}年`
  if (data.volume !== null) return `${year}第${data.volume}卷${number(data)}`
  if (data.number !== null) return `${year}${number(data)}`
  return issueDate(data) || id
}

/** Year and months: 2014年11、12月合刊; empty where the print says neither. */
export function issueDate({year, months, combined}: IssueData): string {
  const when = `${year === null ? '' : `${year}年`}${months.length > 0 ? `${months.join('、')}月` : ''}`
  return when && combined ? `${when}合刊` : when
}

/**
 * The date of an issue as metadata, feeds and search have it: `2014-11`, the year alone where no month is printed, null where the print
 * says neither. A combined issue has the first of its months, as citations have it.
 */
export function issueMonth({year, months: [month]}: Pick<IssueData, 'year' | 'months'>): string | null {
  if (year === null) return null
  return month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`
}

/** The month by which issues stand in order: a combined one came out with its last. */
function lastMonth({months}: Pick<IssueData, 'months'>): number | undefined {
  return months.at(-1)
}

function number({number: value}: IssueData): string {
  return value === null ? '' : `第${value}期`
}

function total({total: value}: IssueData): string {
  return value === null ? '' : `总第${value}期`
}
