import {readNumeral} from '../../chinese-numerals.ts'
import type {CatalogueIssue} from '../shared/catalogue.ts'
import {normalise} from '../shared/tokenizer.ts'
import {linkList} from './link-list.ts'

/** An editor may have made more issues than anybody wants listed. */
const most = 8

/** 140, 总第140期, 总第一百四十期, 第6期, 第6刊, 2014年第6期, 2014年6期, 2014第6期. */
const issueNumber =
  /^(?:((?:19|20)\d\d|[〇一二三四五六七八九]{4})(?:年|(?=第)))?(总?第?)(\d{1,4}|[〇一二三四五六七八九十百千]{1,7})([期刊辑]?)$/u
const office = /^(?:责任编辑|编辑|责编|主编):?/u

/**
 * The issues that a reader may have meant: by number, by the words of their label, or by an editor's name, which no article holds. The
 * newest first.
 */
export function issuesMeant(issues: readonly CatalogueIssue[], typed: string): CatalogueIssue[] {
  const text = normalise(typed)
  if (text.length < 2) return []
  const [whole, year, order = '', digits, unit] = issueNumber.exec(text) ?? []
  const number = readNumeral(digits ?? '')
  const bare = year === undefined && order === '' && unit === ''
  const name = text.replace(office, '')
  const numbered = (issue: CatalogueIssue) => {
    // A bare 十二 is no issue, as a bare 140 is.
    if (whole === undefined || number === null || (bare && !/^\d/.test(whole))) return false
    if (year !== undefined) return issue.year === readNumeral(year) && issue.number === number
    return issue.total === number || (!bare && !order.startsWith('总') && issue.number === number)
  }
  return issues
    .filter(
      issue =>
        numbered(issue) ||
        normalise(issue.label) === text ||
        issue.editors.some(editor => normalise(editor) === name),
    )
    .reverse()
}

/** Those issues as links to their 目录; nothing where none is meant. `root` leads from the page to the site's root. */
export function issueList(issues: readonly CatalogueIssue[], typed: string, root: string): HTMLElement[] {
  const meant = issuesMeant(issues, typed)
  return linkList(
    meant.length > most ? `相关期号（共 ${meant.length} 期）：` : '相关期号：',
    meant.slice(0, most).map(({id, label, editors}) => ({
      text: `${label}目录`,
      href: `${root}issues/${id}/index.html`,
      note: editors.length > 0 ? `（编辑：${editors.join('、')}）` : '',
    })),
  )
}
