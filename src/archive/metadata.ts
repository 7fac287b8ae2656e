import type {ArticleData} from '../schemas/article.ts'
import {writtenDate} from './dates.ts'
import type {Issue} from './issues.ts'
import {kindLabel} from './kinds.ts'

/** What is known of an article, label and value, in the order in which its page lists them; empty ones left out. */
export function metadataOf(data: ArticleData): {label: string; value: string}[] {
  // A profile is written by the member or the association itself: what stands in brackets is its name, no source.
  const source = data.kind === 'member-profile' ? null : data.source
  const date = (iso: string | null | undefined) => (iso ? writtenDate(iso) : null)
  const fields: [string, string | null | undefined][] = [
    ['文号', data.documentNumber],
    ['发文机关', data.issuer],
    ['成文日期', date(data.issuedDate)],
    ['通过日期', date(data.adoptedDate)],
    ['施行日期', date(data.effectiveDate)],
    ['作者', data.authors?.join('、')],
    ['译者', data.translators?.join('、')],
    ['来源', source],
    ['摘自', data.excerptedFrom],
    ['编选', data.compiledBy],
    ['网络编辑', data.webEditor],
    ['栏目', data.section],
    ['体裁', kindLabel(data.kind)],
    ['原刊页码', data.page === null ? null : `第 ${data.page} 页`],
  ]
  return fields.flatMap(([label, value]) => (value ? [{label, value}] : []))
}

const evident: ReadonlySet<string> = new Set(['文号', '发文机关', '栏目', '体裁', '原刊页码', '刊期'])

/** Whether a value tells of itself what it is, so that a small screen needs no label: 第 30 页, 国发〔2014〕21号; a bare name does not. */
export function isEvident(label: string): boolean {
  return evident.has(label)
}

/** Colophon of an issue, label and value; what the print does not say is left out. */
export function colophonOf({data}: Issue): {label: string; value: string}[] {
  const yearly =
    data.number === null ? null : `${data.year === null ? '' : `${data.year}年`}第${data.number}期`
  const fields: [string, string | null][] = [
    ['刊期', yearly],
    ['卷', data.volume === null ? null : `第${data.volume}卷`],
    ['总期数', data.total === null ? null : `第${data.total}期`],
    ['主办', data.publisher?.replace(/主办$/, '') ?? null],
    ['编辑', data.editors.join('、')],
    ['责任编辑', data.responsibleEditor],
    ['说明', data.notice],
  ]
  return fields.flatMap(([label, value]) => (value ? [{label, value}] : []))
}
