import {type Issue, issueLabel, newestFirst, shortIssueLabel} from '../archive/issues.ts'
import type {WithdrawnArticle} from '../archive/withdrawal.ts'
import type {Site} from '../site.ts'
import type {AlteredFile} from './source-copy.ts'
import {utf8CopyName} from './utf-8-copy.ts'

export const openingNoteName = '打开说明.txt'

/** What a bundle withholds. */
export interface Withheld {
  readonly articles: readonly WithdrawnArticle[]
  /** Files of the bundle that are for that reason not what the site was made from. */
  readonly files: readonly AlteredFile[]
}

/**
 * The note that lies beside `index.html` in a bundle, for whoever finds it in ten years. With a byte order mark and Windows line ends:
 * there is no system whose plainest editor does not show them rightly.
 */
export function openingNote(
  {title, association}: Site,
  issues: readonly Issue[],
  withheld: Withheld,
): string {
  const ordered = newestFirst(issues).toReversed()
  const [first, last] = [ordered[0], ordered.at(-1)]
  const range = first && last && first !== last ? `${issueLabel(first)}至${issueLabel(last)}` : ''
  const label = range || (first ? issueLabel(first) : '')
  const lines = [
    `《${title}》电子存档`,
    association,
    `收录 ${issues.length} 期：${label}`,
    '',
    '一、怎样打开',
    '1. 先把压缩包全部解压到一个文件夹（不要在压缩包里直接双击）。',
    '2. 双击 index.html，用浏览器打开。不需要联网，不需要安装任何软件。',
    '3. 检索要用 2023 年夏天以后的浏览器（Chrome、Edge 110，Firefox 115，Safari 16.4 或更新）。',
    '   浏览器再旧，也可以从首页逐期翻阅，文章都能读。',
    '4. 想在手机或电子书阅读器上看，请打开 epub 文件夹里的 EPUB 文件：每期一个，名字以 all 开头的是各期合订本。',
    '',
    '二、里面有什么',
    'index.html           首页',
    'issues 文件夹        各期目录与文章，一篇一个网页',
    'search.html、search  全文检索及其索引',
    'epub 文件夹          电子书',
    `source 文件夹        原始材料：每期的 source.txt 是原刊文字，原样保存${withheld.files.length > 0 ? '（第六节所列除外）' : ''}；`,
    `                     不是 UTF-8 编码的，旁边另有一份转成 UTF-8 的 ${utf8CopyName}；`,
    '                     .mdx 是整理后的文章，issue.yaml 是刊期信息与目录，',
    '                     corrections.yaml（如有）是校勘记，structure.yaml、habits.yaml（如有）是编辑对各行的认定。',
    '                     都是纯文本，任何编辑器都能打开。',
    'SHA256SUMS           全部文件的校验值',
    '其余                 网站的索引页、样式与供程序读取的数据',
    '',
    '三、怎样查对文件是否完好',
    '在这个文件夹里打开终端，运行：',
    'Linux：    sha256sum -c SHA256SUMS',
    'macOS：    shasum -a 256 -c SHA256SUMS',
    'Windows：  certutil -hashfile 文件名 SHA256（逐个文件，与 SHA256SUMS 里的那一行比较）',
    '',
    '四、怎样放到网站上',
    '把整个文件夹原样上传即可，放在域名根下或任何子目录下都行，不用改动。',
    '',
    '五、请长久保存',
    '请至少存两份，放在两处；每隔几年查对一次，换一次介质。',
    '',
    ...withdrawalSection(issues, withheld),
  ]
  return `\uFEFF${lines.join('\r\n')}`
}

/** What was withdrawn, why, and which files are for that reason not as they were; nothing where nothing was. */
function withdrawalSection(issues: readonly Issue[], {articles, files}: Withheld): string[] {
  if (articles.length === 0) return []
  const labels = new Map(issues.map(issue => [issue.id, shortIssueLabel(issue)]))
  return [
    '六、刊出后撤回的文章',
    '下列文章刊出后撤回，这份存档里没有它们的文字，只在原来的网页上留有撤回的理由：',
    ...articles.map(
      ({issue, data, withdrawn}) =>
        `${labels.get(issue) ?? issue}《${data.title.replace(/^《(.*)》$/, '$1')}》：${withdrawn}`,
    ),
    '因此，下列文件与编者手里的不同：',
    ...files.map(({name, what}) => `${name}：${what}`),
    '',
  ]
}
