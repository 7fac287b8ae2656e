import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {VFile} from 'vfile'
import type {IssueFolder} from '../content/issue-folders.ts'
import {pictureNames} from '../content/pictures.ts'
import {isPictureName} from '../schemas/picture.ts'
import {readListFile} from './list-file.ts'
import {reportOn} from './read-issue.ts'

const picture = /\.(?:jpe?g|png|webp|gif|svg|avif)$/i
/** A caption without a picture, as convert writes it. */
const captionAlone = /^[\t ]*<Figure caption=/
/** More names than this nobody reads. */
const named = 6

/** Pictures in an issue's folder that no article names, told once: whoever put one there may think that it is shown. */
export function unusedPictures(folder: IssueFolder, texts: ReadonlyMap<string, unknown>): VFile[] {
  const used = new Set(
    [...texts.values()].flatMap(text => (typeof text === 'string' ? [...pictureNames(text)] : [])),
  )
  const stated = statedText(folder)
  const unused = readdirSync(folder.path).filter(
    name => picture.test(name) && !used.has(name) && !stated.includes(name),
  )
  const [first] = unused
  if (first === undefined) return []
  const report = reportOn(folder, first)
  const unfit = unused.filter(name => !isPictureName(name))
  const list = `${unused.slice(0, named).join('、')}${unused.length > named ? ` 等 ${unused.length} 个` : ''}`
  const rename =
    unfit.length === 0
      ? ''
      : `（${unfit.slice(0, named).join('、')} 要先改名：只用英文字母、数字和 - _ .，以 png、jpg、gif、webp 或 svg 结尾）`
  const name = unused.find(isPictureName) ?? 'picture.jpg'
  const places = captionsAlone(texts)
  const fill =
    places.length === 0
      ? ''
      : `${places.slice(0, named).join('、')}${places.length > named ? `等 ${places.length} 处` : ''}有说明而没有图片，也许是它的；`
  report.info(
    `这些图片没有文章用到，网站上看不到：${list}。${fill}要用，在校订台走到图片说明那一行（没有说明的，走到图片上面的一段），按“加图片”（J）选它，或在 structure.yaml 里给那一行写 pictures: [${name}]${rename}；不用就不必处理。`,
    {place: {line: 1, column: 1}, ruleId: 'picture-unused', source: 'huikan'},
  )
  return [report]
}

/** structure.yaml, which may name a picture that no article has yet; where it cannot be read that is said of itself. */
function statedText({path}: IssueFolder): string {
  try {
    return readListFile(join(path, 'structure.yaml')) ?? ''
  } catch {
    return ''
  }
}

/** Where the articles have captions whose picture is missing: 08.mdx 第 26 行. */
function captionsAlone(texts: ReadonlyMap<string, unknown>): string[] {
  return [...texts].flatMap(([name, text]) =>
    typeof text !== 'string'
      ? []
      : text
          .split('\n')
          .flatMap((line, index) =>
            captionAlone.test(line) && !line.includes(' src=') ? [`${name} 第 ${index + 1} 行`] : [],
          ),
  )
}
