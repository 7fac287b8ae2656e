import {width} from '../../../src/convert/text/characters.ts'
import {bodyStart, type PrintedBlock, type PrintedIssue} from './printed-issue.ts'

const sheet = (columns: number) => `@page{size:A4;margin:22mm 20mm}
body{font:10.5pt/1.6 "Noto Serif CJK SC",serif;text-align:justify;margin:0}
p{margin:0;text-indent:2em;white-space:pre-line}
.cover{text-align:center;text-indent:0;margin:1em 0;font-size:14pt}
.name{font:42pt "Noto Sans CJK SC",sans-serif}
.contents{break-before:page;text-align:center;text-indent:0;font-size:18pt;margin:1em 0}
.entry{text-indent:0;word-break:break-all}
.section,.title{font:bold 16pt/1.4 "Noto Sans CJK SC",sans-serif;text-align:center;margin:.5em 0;text-indent:0}
.heading{font-weight:bold}
.right{text-align:right;text-indent:0}
table{border-collapse:collapse;font-size:9pt;line-height:1.3;width:100%;margin:.5em 0}
td{border:.5pt solid #000;padding:2pt 3pt}
figure{margin:.5em auto;text-align:center;break-inside:avoid}
figcaption{font-size:9pt;line-height:1.5}
figure div{width:60%;height:30mm;margin:auto}
.body{break-before:page;column-count:${columns};column-gap:2em}
img{width:60%;height:30mm}`

/** An issue as a page for a browser to print, its articles in one or more columns. */
export function setHtml({name, blocks}: PrintedIssue, columns: number, picture: Uint8Array): string {
  const body = bodyStart(blocks)
  const photo = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`
  const set = (block: PrintedBlock) => html(block, photo, name)
  return `<!doctype html><meta charset="utf-8"><style>${sheet(columns)}</style>${blocks.slice(0, body).map(set).join('')}<div class="body">${blocks.slice(body).map(set).join('')}</div>`
}

function html(block: PrintedBlock, photo: string, name: string): string {
  switch (block.role) {
    case 'entry':
      return `<p class="entry">${escaped(block.text)}${leaders(block.text)}${block.page}</p>`
    case 'caption':
      return `<figure><img src="${photo}"><figcaption>${escaped(block.text)}</figcaption></figure>`
    case 'table':
      return `<table>${block.rows.map(row => `<tr>${row.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`
    default: {
      const own = block.role === 'cover' && block.text === name ? 'cover name' : block.role
      return `<p class="${own}">${escaped(block.text)}</p>`
    }
  }
}

/** Cells of Han characters that fit on a line, and dots in a cell. */
const lineCells = 43
const dotsInCell = 3.5
const fewestDots = 6

/** Dots up to where page numbers stand. */
function leaders(text: string): string {
  const left = lineCells - (width(text) % lineCells)
  return '.'.repeat(Math.max(fewestDots, Math.floor(left * dotsInCell)))
}

export function escaped(text: string): string {
  return text.replace(/[&<>]/g, sign => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[sign] ?? sign)
}
