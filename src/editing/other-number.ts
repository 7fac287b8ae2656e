import {parse} from 'node:path'
import type {IssueData} from '../schemas/issue.ts'

type Numbers = Pick<IssueData, 'year' | 'number' | 'total'>

/** 第141期, 总141期, 141期 in a name; or a name that is a number alone. */
const inName = [/(?:总第|总|第) ?(\d{1,4}) ?期/u, /(\d{1,4}) ?期/u, /^ ?(\d{1,4}) ?$/u]

/**
 * That a file is called after another issue than its masthead: most likely the wrong file was taken. Chinese; `undefined` where name and masthead agree, or
 * either says nothing.
 *
 * @param folder - that the issue was filed in
 * @param known - whether the same text had been filed there before, which nobody should delete then
 */
export function otherNumber(
  path: string,
  {year, number, total}: Numbers,
  folder: string,
  known = false,
): string | undefined {
  const name = parse(path).name.normalize('NFKC')
  const [, digits] = inName.map(pattern => pattern.exec(name)).find(Boolean) ?? []
  if (digits === undefined || (number === null && total === null)) return undefined
  const named = Number(digits)
  if ([year, number, total].includes(named)) return undefined
  const printed = total === null ? `第 ${number} 期` : `总第 ${total} 期`
  const told = `文件名里是 ${named} 期，刊头印的是${printed}`
  return known
    ? `${told}，这份文字早已收在 ${folder}，没有再存。若是拿错了文件，请换第 ${named} 期的再添加；文件名起错了，不必处理。`
    : `${told}；已照刊头存进 ${folder}。若是拿错了文件，请删去这个文件夹，换对的再添加；刊头印错了期号，请删去这个文件夹，用 --id ${named} 再添加；文件名起错了，不必处理。`
}

/**
 * That an issue's own total is another than the number it was filed under, which the site would go on showing. Chinese, with the entry that says
 * otherwise; `undefined` where they agree, or the number is no total.
 *
 * @param folder - that the issue was filed in
 */
export function otherTotal(
  id: string,
  {total}: Pick<IssueData, 'total'>,
  folder: string,
): string | undefined {
  if (!/^\d{1,6}$/.test(id) || total === null || total === Number(id)) return undefined
  return `刊头印的是总第 ${total} 期，而期号写明是 ${id}；网站上仍作总第 ${total} 期，与档案里的另一期重了就不能发布。刊头印错了的，请在 ${folder}/structure.yaml 里写一条 - set: {total: ${id}}，再运行 npm run convert -- ${id}。`
}
