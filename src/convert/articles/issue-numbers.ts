import {fold} from '../text/characters.ts'
import {type IssueLine, isOfSeason, readIssueLine} from './masthead.ts'

/** What several lines say together: of each thing the first that says it. */
export function mergeIssueLines(lines: readonly string[]): IssueLine {
  const merged: IssueLine = {year: null, months: [], combined: false, number: null, total: null, volume: null}
  return lines.reduce((known, line) => {
    const said = readIssueLine(line)
    if (!said) return known
    return {
      year: known.year ?? said.year,
      months: known.months.length ? known.months : said.months,
      combined: known.combined || said.combined,
      number: known.number ?? said.number,
      total: known.total ?? said.total,
      volume: known.volume ?? said.volume,
    }
  }, merged)
}

/** 2008.3, on a line of its own or before the number in all. */
const yearAndNumber = /^(?:19|20)\d{2} ?[.．·/] ?(\d{1,2})(?: ?[（(]?[总總].*)?$/u

/**
 * 2017年8月号: a monthly has no other number than the month, as those who cite it write (GB/T 7714—2015); 2008.3 is the third number of the
 * year, of a monthly or not. Where how often it appears is printed, and that is not monthly, the month counts nothing.
 */
export function countedByMonth(reading: IssueLine, masthead: readonly string[]): IssueLine {
  const isOther = masthead.some(line => /(?:周|旬|半月|双月|季|半年|年)刊/u.test(line))
  if (reading.number !== null || reading.combined) return reading
  const [month] = reading.months
  if (!isOther && month !== undefined && masthead.some(line => /月[号號刊](?!物)/u.test(line)))
    return {...reading, number: month}
  const dotted = masthead.find(line => yearAndNumber.test(fold(line)))
  const number = yearAndNumber.exec(fold(dotted ?? ''))?.[1]
  if (number === undefined) return reading
  const others = mergeIssueLines(masthead.filter(line => line !== dotted && /月/u.test(line)))
  return {...reading, number: Number(number), months: others.months}
}

/** 2017, and on the line below it 3: a cover sets the year over the number of the issue, and says of neither what it is. */
export function countedBelowYear(reading: IssueLine, masthead: readonly string[]): IssueLine {
  if (reading.number !== null) return reading
  const year = masthead.findIndex(line => /^(?:19|20)\d{2}$/u.test(fold(line)))
  const [, number] = year < 0 ? [] : (/^(\d{1,2})$/u.exec(fold(masthead[year + 1] ?? '')) ?? [])
  if (number === undefined) return reading
  return {...reading, year: reading.year ?? Number(fold(masthead[year] ?? '')), number: Number(number)}
}

/** How many numbers a year has at most, by how often the masthead says that it appears. */
const numbersOfYear: ReadonlyArray<readonly [RegExp, number]> = [
  [/(?<!双)周刊/u, 53],
  [/旬刊/u, 36],
  [/半月刊/u, 24],
  [/(?<![半双])月刊/u, 12],
  [/双月刊/u, 6],
  [/(?<!半)季刊/u, 4],
  [/半年刊/u, 2],
]

/** 第38期 of a quarterly: a number that no year of it has counts all that have appeared, though the print does not say 总. */
export function countedInAll(reading: IssueLine, masthead: readonly string[]): IssueLine {
  const {number, total} = reading
  if (number === null || total !== null) return reading
  const [, said] = numbersOfYear.find(([often]) => masthead.some(line => often.test(line))) ?? []
  const most = said ?? (masthead.some(isOfSeason) ? 4 : undefined)
  return most !== undefined && number > most ? {...reading, number: null, total: number} : reading
}
