import type {LineRole} from '../../schemas/structure.ts'
import type {PrintedContents} from '../contents/contents.ts'
import {asksReaders} from '../print/asks-readers.ts'
import {asField, isColophonLine, readColophon} from '../print/colophon.ts'
import {pageHeads} from '../print/page-heads.ts'
import {withoutLatinName} from '../print/wording.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, tidy} from '../text/characters.ts'
import type {IssueTree, Line} from '../tree.ts'
import {nameInImprint, withoutColophon} from './colophon-extent.ts'
import {countedBelowYear, countedByMonth, countedInAll, mergeIssueLines} from './issue-numbers.ts'
import {linesOfPages} from './lines-of-pages.ts'
import {isBody, isEnglishName, isNotice, readBodyInTwo, readIssueLine, readPublisher} from './masthead.ts'
import {behindContents, endOfMasthead, howOften, isCall} from './masthead-extent.ts'

/** The parts of the lines: masthead at the top, colophon at the end, the body between them, the 目录 apart. */
export interface Parts {
  readonly masthead: readonly Line[]
  readonly body: readonly Line[]
  readonly colophon: readonly Line[]
}

/** Cuts off masthead and colophon. Prose that stands before the 目录 belongs to the body. */
export function partition(lines: readonly Line[], contents: PrintedContents | undefined): Parts {
  const told = (role: LineRole) => lines.filter(line => statedRole(line) === role)
  const isTeaser = (line: Line) => line.teaser === true && statedRole(line) === undefined
  const isFree = (line: Line) => !['masthead', 'colophon'].includes(statedRole(line) ?? '') && !isTeaser(line)
  const before = lines.slice(0, contents?.from ?? 0).filter(isFree)
  const after = lines.slice(contents?.to ?? 0).filter(isFree)
  const headed = pageHeads(after.map(({value}) => value))
  const heads = new Set(after.filter((_, at) => headed.has(at)))
  const mastheadEnd = contents
    ? endOfMasthead(before, true, heads)
    : endOfMasthead(after.slice(0, 16), false, heads)
  // what stands behind an article that precedes the 目录 is no masthead
  const aside = contents && mastheadEnd === before.length ? behindContents(after, contents) : 0
  const masthead = contents
    ? [...before.slice(0, mastheadEnd), ...after.slice(0, aside)]
    : after.slice(0, mastheadEnd)
  const rest = contents ? [...before.slice(mastheadEnd), ...after.slice(aside)] : after.slice(mastheadEnd)
  const pages = linesOfPages(rest, heads)
  const {body, colophon} = withoutColophon(rest.filter(line => !pages.has(line)))
  const [first] = body
  const names = first && masthead.length === 0 && namesPeriodical(first, colophon) ? [first] : []
  return {
    masthead: inOrder([...masthead, ...names, ...lines.filter(isTeaser), ...told('masthead')]),
    body: names.length > 0 ? body.slice(1) : body,
    colophon: inOrder([...pages, ...colophon, ...told('colophon')]),
  }
}

/** Is the line above all others the name that the imprint gives? */
function namesPeriodical(line: Line, colophon: readonly Line[]): boolean {
  return colophon.some(({value}) => bare(nameInImprint(value) ?? '\n') === bare(line.value))
}

function inOrder(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => a.number - b.number)
}

/** Reads masthead, sections and colophon. `sections` are those that the articles stand in. */
export function readFront(parts: Parts, sections: string[]): IssueTree['issue'] {
  const masthead = parts.masthead.map(({value}) => tidy(value))
  const atHead = masthead.filter(line => readIssueLine(line) !== undefined)
  const imprint = parts.colophon.find(({value}) => nameInImprint(value) !== undefined)
  const issueLines = atHead.length > 0 || !imprint ? atHead : [tidy(imprint.value)]
  const counted = countedBelowYear(mergeIssueLines(issueLines), masthead)
  const reading = countedInAll(countedByMonth(counted, masthead), masthead)
  const outside = [...parts.masthead, ...parts.colophon]
  const bilingual = masthead.flatMap(line => readBodyInTwo(line) ?? [])[0]
  const publisherLine = outside.find(({value}) => readPublisher(value) !== undefined)
  const partners = publisherLine ? partnersAbove(outside, outside.indexOf(publisherLine)) : []
  const last = fullName(
    (publisherLine && readPublisher(publisherLine.value)) ??
      bilingual?.body ??
      masthead.slice(1).flatMap(line => bodyOfNews(line) ?? [])[0] ??
      null,
    parts.masthead,
  )
  const publisher = last === null ? null : [...partners, last].join('、')
  // 民间文艺资料, above all others, is rather what the series is called
  const notice = masthead.find((line, at) => isNotice(line) && (at > 0 || saysUse.test(line))) ?? null
  const english = masthead.find(line => isEnglishName(line)) ?? bilingual?.english ?? null
  const others = publisherLine ? othersBelow(outside, outside.indexOf(publisherLine)) : []
  const known = new Set(
    [
      ...issueLines,
      ...partners,
      ...others,
      publisherLine && tidy(publisherLine.value),
      notice,
      english,
      bilingual?.line,
    ].filter(line => line !== undefined),
  )
  const title =
    titleAmong(
      masthead.filter(line => !known.has(line) && !isCall(line)),
      publisher,
    ) ??
    (imprint && nameInImprint(imprint.value)) ??
    titleBeforeNumber(issueLines)
  const colophon = readColophon(
    outside
      .map(({value}) => (isColophonLine(value) === undefined ? asField(value) : value))
      .filter(value => isColophonLine(value) !== undefined),
  )
  return {
    title,
    publisher,
    publisherEnglish: english,
    ...reading,
    issueLine: issueLines.length ? issueLines.join(' ') : null,
    notice,
    sections,
    ...colophon,
    masthead,
    colophon: parts.colophon.map(({value}) => tidy(value)),
  }
}

/** 某某联谊会通讯, below the name of the periodical: whose news it is. */
function bodyOfNews(line: string): string | undefined {
  const name =
    /^(\p{Script=Han}{4,24}会)(?:会员|工作)?(?:通讯|简讯|会讯|简报|月报|季报|快报|快讯|会刊|内刊|月刊|双月刊|季刊)$/u.exec(
      line,
    )?.[1]
  return name !== undefined && isBody(name) ? name : undefined
}

/** 内部资料, 注意保存: for whom a copy is, and what becomes of it. */
const saysUse = /内部|內部|保存|保管|赠|贈|免费|传阅|傳閱|交流|参阅/u

/** 甲县侨联 / 乙同乡会　合办: who stands above the line that says so publishes too. */
function partnersAbove(lines: readonly Line[], at: number): string[] {
  if (!/(?:合编|合办|联合主办|联合编印)$/u.test(tidy(lines[at]?.value ?? ''))) return []
  const before = lines.slice(0, at).map(({value}) => tidy(value))
  const other = before.findLastIndex(name => !namesBody(name))
  return before.slice(other + 1)
}

/** 主办：甲县侨联 / 乙同乡会: bodies below the first, in its column. */
function othersBelow(lines: readonly Line[], at: number): string[] {
  if (!/[：:]/u.test(lines[at]?.value ?? '')) return []
  const below = lines.slice(at + 1).map(({value}) => tidy(value))
  const other = below.findIndex(name => !namesBody(name))
  return below.slice(0, other < 0 ? undefined : other)
}

/** Is the line the name of a body? */
function namesBody(name: string): boolean {
  return name.length >= 5 && isBody(name) && readIssueLine(name) === undefined
}

/** The name of the periodical: short, in Han characters; letter-spaced (校 友 通 讯) rather than not, in 《》 perhaps. */
function titleAmong(lines: readonly string[], publisher: string | null): string | null {
  const names = lines
    .map(line =>
      withoutLatinName(line)
        .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
        // 《滨海殡葬》电子版
        .replace(/^[《〈]([^《》〈〉]*)[》〉](?:\p{Script=Han}{1,4}[版刊报])?$/u, '$1')
        // （电子版）, （季刊）: of what edition it is
        .replace(/(?<=.{2})[（(]\p{Script=Han}{1,6}[版刊][）)]$/u, ''),
    )
    .filter(
      line =>
        /\p{Script=Han}/u.test(line) &&
        line.length <= 24 &&
        !/[：:\d]/u.test(line) &&
        !howOften.test(line) &&
        !asksReaders(line) &&
        line !== publisher &&
        !isColophonLine(line),
    )
  const own = names.filter(
    line =>
      !/(?:会刊|會刊|主办|主辦|编印|出版|出品|主管|协办)$/u.test(line) &&
      (publisher === null || !(line.includes(publisher) || publisher.startsWith(line))),
  )
  const spaced = lines.find(
    line =>
      bare(line) !== publisher &&
      /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(line) &&
      !/刊号?$/u.test(bare(line)),
  )
  if (spaced !== undefined) {
    const below = lines[lines.indexOf(spaced) + 1] ?? ''
    return isBody(bare(spaced)) && kindAlone.test(bare(below)) ? bare(spaced + below) : bare(spaced)
  }
  return own.find(line => bare(line).length <= 12) ?? own[0] ?? names[0] ?? null
}

/** 某 某 协 会, and below it 通　报: the name of a body stands before that of its kind of bulletin. */
const kindAlone = /^(?:会员|工作|情况|活动)?(?:通报|简报|通讯|会讯|简讯|信息|快报|动态|月报|月讯)$/u

/** 【商会周报】第128期 | 本周要闻: the name stands on the line of the number. */
function titleBeforeNumber(issueLines: readonly string[]): string | null {
  for (const line of issueLines) {
    const [, name] =
      /^[【《「]?([\p{Script=Han}A-Za-z·]{2,16})[】》」]?\s*(?:[|｜·]\s*)?(?:第|总第|20\d\d年)/u.exec(line) ??
      []
    if (name !== undefined && /\p{Script=Han}{2}/u.test(name)) return name
  }
  return null
}

/** 协会秘书处编, where the masthead names the association in full: its secretariat is no other body. */
function fullName(publisher: string | null, masthead: readonly Line[]): string | null {
  const body = /^(?:本)?(\p{Script=Han}{1,2}会)(?:秘书处|办公室|编辑部)$/u.exec(publisher ?? '')?.[1]
  const named = masthead
    .map(({value}) => bare(value))
    .find(name => body !== undefined && name.endsWith(body) && name.length > body.length)
  return named ?? publisher
}
