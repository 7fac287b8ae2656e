import {issueDate, shortIssueLabel} from '../../archive/issues.ts'
import {graphemes} from '../../graphemes.ts'
import {allIssues, type Book, bookTitle} from './book.ts'
import {contentDocument, escapeAttribute, escapeText} from './xhtml.ts'

const ink = '#fbf4e6'
const song = "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif"

/** The site's cover as a drawing of its own: title on a slip of paper, number, the months of its year, date and publisher. */
export function coverDrawing(book: Book): string {
  const {site, key, issues} = book
  const [first, last] = [issues[0]?.issue, issues.at(-1)?.issue]
  const title = graphemes((key === allIssues ? null : last?.data.title) ?? site.title)
  const publisher = ((key === allIssues ? null : last?.data.publisher) ?? site.association).replace(
    /主办$/,
    '',
  )
  const step = Math.min(36, 268 / title.length)
  const slip = title.length * step + 26
  const characters = title.map(
    (character, index) =>
      `<text x="244" y="${round(30 + 13 + step * (index + 0.5) + step * 0.29)}" font-size="${round(step * 0.83)}" font-weight="700" text-anchor="middle" fill="#1f1c18">${escapeText(character)}</text>`,
  )
  const figure =
    key === allIssues ? issues.length : (last?.data.total ?? last?.data.number ?? last?.data.volume)
  const caption = key === allIssues ? '期合订' : last ? shortIssueLabel(last) : ''
  const date =
    key !== allIssues
      ? last && issueDate(last.data)
      : first &&
        last &&
        (first === last ? shortIssueLabel(first) : `${shortIssueLabel(first)}至${shortIssueLabel(last)}`)
  const months = key === allIssues ? new Set<number>() : new Set(last?.data.months)
  const ticks = Array.from({length: 12}, (_, index) => {
    const current = months.has(index + 1)
    const [y, height] = current ? [313, 14] : [319, 8]
    return `<rect x="${28 + index * 22}" y="${y}" width="2" height="${height}" fill="${ink}"${current ? '' : ' fill-opacity="0.45"'}/>`
  })
  const line = (y: number, size: number, text: string) =>
    `<text x="28" y="${y}" font-size="${size}" fill="${ink}">${escapeText(text)}</text>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1600" viewBox="0 0 300 400" font-family="${escapeAttribute(song)}">
<title>${escapeText(`${bookTitle(book)}封面`)}</title>
<rect width="300" height="400" fill="${escapeAttribute(site.accent.light)}"/>
<rect x="12.5" y="12.5" width="275" height="375" fill="none" stroke="${ink}" stroke-opacity="0.55"/>
<rect x="218" y="30" width="52" height="${round(slip)}" fill="#fbf6ea"/>
<rect x="221.5" y="33.5" width="45" height="${round(slip - 7)}" fill="none" stroke="${escapeAttribute(site.accent.light)}" stroke-opacity="0.8"/>
${characters.join('\n')}
${figure === null || figure === undefined ? '' : `<text x="28" y="88" font-size="72" font-weight="600" fill="${ink}">${figure}</text>`}
${line(116, 15, caption)}
${ticks.join('\n')}
<path d="M28 336.5H272" stroke="${ink}" stroke-opacity="0.55"/>
${line(357, 13.5, date ?? '')}
${line(376, 13.5, publisher)}
</svg>
`
}

/** The page that shows the cover. */
export function coverPage(book: Book): string {
  const title = bookTitle(book)
  return contentDocument({
    title,
    body: `<p class="cover"><img src="cover.svg" alt="${escapeAttribute(`${title}封面`)}"/></p>`,
    styles: 'book.css',
    type: 'cover',
  })
}

function round(length: number): number {
  return Math.round(length * 100) / 100
}
