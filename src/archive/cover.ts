import {writeNumeral} from '../chinese-numerals.ts'
import {graphemes} from '../graphemes.ts'
import type {IssueData} from '../schemas/issue.ts'
import {type Issue, issueDate, issueLabel} from './issues.ts'

/** What a cover says, however it is drawn; what the print does not say is empty. */
export interface Cover {
  /** The periodical's name, character by character. */
  title: string[]
  /** What it shows large, and the same in words below: 140, 总第一百四十期. */
  figure: string
  caption: string
  /** Months of the issue, 1 to 12. */
  months: readonly number[]
  /** 2014年11、12月合刊 */
  date: string
  /** 第9期, where the large number is that of all issues. */
  number: string
  publisher: string
  /** What it is the cover of: 《会刊》2014年6月 第5期 总第136期. */
  name: string
}

/** The settings of the archive that a cover shows where the masthead says nothing. */
export interface Publication {
  title: string
  association: string
}

/** The cover of an issue: one for the site, its EPUB and the picture of a shared link. */
export function coverOf(issue: Issue, publication: Publication): Cover {
  const {data} = issue
  const title = data.title ?? publication.title
  return {
    title: graphemes(title),
    ...largeNumber(data),
    months: data.months,
    date: issueDate(data),
    number: data.number !== null && data.total !== null ? `第${data.number}期` : '',
    publisher: (data.publisher ?? publication.association).replace(/主办$/, ''),
    name: `《${title}》${issueLabel(issue)}`,
  }
}

/** The month where no number is printed. */
function largeNumber({
  total,
  number,
  volume,
  months,
}: Pick<IssueData, 'total' | 'number' | 'volume' | 'months'>): Pick<Cover, 'figure' | 'caption'> {
  if (total !== null) return {figure: String(total), caption: `总第${writeNumeral(total)}期`}
  if (number !== null) return {figure: String(number), caption: `第${writeNumeral(number)}期`}
  if (volume !== null) return {figure: String(volume), caption: `第${writeNumeral(volume)}卷`}
  const [month] = months
  return month === undefined
    ? {figure: '', caption: ''}
    : {figure: String(month), caption: `${months.map(writeNumeral).join('、')}月`}
}
