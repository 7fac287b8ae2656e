import {isByline} from '../print/byline.ts'
import {creditsPhoto, namesPersons} from '../print/credit.ts'
import {isDateLine} from '../print/dates.ts'
import {endsLetter} from '../print/letter-end.ts'
import {namesOfficer} from '../print/order.ts'
import {namesPrize} from '../print/prizes.ts'
import {statedRole} from '../roles/stated.ts'
import {bare, isClosed, tidy} from '../text/characters.ts'
import type {BodyLine} from './body-lines.ts'
import {creditOf} from './credit-of.ts'
import {isNaming, isOver, mostTitleLines, standsInRows} from './head-block.ts'
import {isSalutation, isTableRow, type Look} from './title-look.ts'
import {isAnnounced} from './title-slots.ts'

/** Could an article begin so at all, whatever speaks for it? */
export function couldBegin({body, wrap, index, count, above, first, below, isRepeated}: Look): boolean {
  const text = tidy(first.line.value)
  const overText = standsOverText(above, first, below)
  return (
    count <= mostTitleLines &&
    first.opens === undefined &&
    above.opens === undefined &&
    below.opens === undefined &&
    !first.closes &&
    // 一等奖（二名）, and below it who won it with what
    !namesPrize(tidy(above.line.value)) &&
    // the rest of a question, whatever name signs it below
    !(asks(text) && !isOver(above, first, wrap)) &&
    // a page that cuts a sentence has its rest at the head of the next
    (first.line.pageBreak !== true || isOver(above, first, wrap)) &&
    statedRole(first.line) === undefined &&
    isNaming(text, wrap) &&
    !isTableRow(first.line.value) &&
    !standsInRows(body, index) &&
    !isSalutation(text) &&
    !(isField(text) && isField(tidy(below.line.value))) &&
    (overText || !namesPersons(text)) &&
    !namesOfficer(text) &&
    !isLabelled.test(text) &&
    !creditsPhoto(text) &&
    creditOf(first.line) === undefined &&
    // who signs stands above the day
    !isDateLine(below.line.value) &&
    (overText || !isByline(first.line, undefined, below.line)) &&
    !endsLetter(first.line.value, above.line.value) &&
    !isRepeated &&
    !isAnnounced(body, index) &&
    !isIssued(body, index)
  )
}

/** 麦　谚 begins as a name does: apart from a text that has ended, and right over the next. Who wrote either stands right below a title, or below the text. */
function standsOverText(above: BodyLine, {line}: BodyLine, below: BodyLine): boolean {
  const apart = line.gap > 0 && isClosed(above.line.value)
  return apart && isClosed(below.line.value) && !namesPersons(below.line.value)
}

/** 孔，请问是什么虫害，怎么防治？ */
function asks(text: string): boolean {
  return text.includes('，') && /[？?！!]$/u.test(text)
}

/** 六段：柏岩, and below it 五段：桑榆. 问：证件丢了怎么办？ opens a dialogue, and 材料：南瓜200克 a recipe. */
function isField(text: string): boolean {
  return /^(?!问[：:]|[主配原用材]料[：:])\p{Script=Han}{1,8}[：:]\S/u.test(text)
}

/** 图3, 表1　各方案结果, 附件2, 单位：吨, 其二, 图为某某: what belongs to the text around it. */
const isLabelled =
  /^(?:[附续]?[图表]\s?[\d一二三四五六七八九十]|图为|附[件表录：:]|其[一二三四五六七八九十]|(?:单位|关键词|摘要)\s?[：:])|(?:合影|留影|外景|[摄攝][）)])$/u

/** How far above a text a notice may issue it, in lines. */
const issueReach = 60

/** 现将《某某办法》印发给你们, and behind its date 某某办法: what a notice issues belongs to it. */
function isIssued(body: readonly BodyLine[], index: number): boolean {
  const title = `《${bare(body[index]?.line.value ?? '')}`
  return body
    .slice(Math.max(0, index - issueReach), index)
    .some(({line}) => line.value.includes('《') && bare(line.value).includes(title))
}
