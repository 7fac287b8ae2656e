import {type Issue, issueLabel, newestFirst} from '../archive/issues.ts'
import type {Site} from '../site.ts'

export const openingNoteName = '打开说明.txt'

/**
 * The note that lies beside `index.html` in a bundle, for whoever finds it in ten years. With a byte order mark and Windows line ends:
 * there is no system whose plainest editor does not show them rightly.
 */
export function openingNote({title, association}: Site, issues: readonly Issue[]): string {
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
    '4. 想在手机或电子书阅读器上看，请打开 epub 文件夹里的 EPUB 文件：每期一个，all.epub 是各期合订本。',
    '',
    '二、里面有什么',
    'index.html           首页',
    'issues 文件夹        各期目录与文章，一篇一个网页',
    'search.html、search  全文检索及其索引',
    'epub 文件夹          电子书',
    'source 文件夹        原始材料：每期的 source.txt 是原刊文字，原样保存；',
    '                     .mdx 是整理后的文章，issue.yaml 是刊期信息与目录，',
    '                     corrections.yaml（如有）是校勘记。都是纯文本，任何编辑器都能打开。',
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
  ]
  return `\uFEFF${lines.join('\r\n')}`
}
