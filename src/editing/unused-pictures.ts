import {readdirSync} from 'node:fs'
import type {VFile} from 'vfile'
import type {IssueFolder} from '../content/issue-folders.ts'
import {isPictureName, pictureNames} from '../content/pictures.ts'
import {reportOn} from './read-issue.ts'

const picture = /\.(?:jpe?g|png|webp|gif|svg|avif)$/i
/** More names than this nobody reads. */
const named = 6

/** Pictures in an issue's folder that no article names, told once: whoever put one there may think that it is shown. */
export function unusedPictures(folder: IssueFolder, texts: ReadonlyMap<string, unknown>): VFile[] {
  const used = new Set(
    [...texts.values()].flatMap(text => (typeof text === 'string' ? [...pictureNames(text)] : [])),
  )
  const unused = readdirSync(folder.path).filter(name => picture.test(name) && !used.has(name))
  const [first] = unused
  if (first === undefined) return []
  const report = reportOn(folder, first)
  const unfit = unused.filter(name => !isPictureName(name))
  const list = `${unused.slice(0, named).join('、')}${unused.length > named ? ` 等 ${unused.length} 个` : ''}`
  const rename =
    unfit.length === 0
      ? ''
      : `（${unfit.slice(0, named).join('、')} 要先改名：只用英文字母、数字和 - _ .，以 png、jpg、gif、webp 或 svg 结尾）`
  report.info(
    `这些图片没有文章用到，网站上看不到：${list}。要用，在那一篇的 .mdx 里写 <Figure src="${unused.find(isPictureName) ?? 'picture.jpg'}" />${rename}；不用就不必处理。`,
    {place: {line: 1, column: 1}, ruleId: 'picture-unused', source: 'huikan'},
  )
  return [report]
}
