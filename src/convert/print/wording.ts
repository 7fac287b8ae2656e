import {tidy, words} from '../text/characters.ts'
import {remembered} from '../text/remembered.ts'
import {titleWords} from '../text/similarity.ts'
import {readLeadingDocumentNumber} from './document-number.ts'
import {readMark} from './marks.ts'

/** A half in Latin letters behind the Chinese one, two words at least: 春季看样会 The Spring Showing; 什么是 API is no such. */
const latinHalf = /(?<=[\p{Script=Han}”》]) ?(?:[|｜/／] ?)?[A-Za-z][\w.,&'’:!?-]*(?: [\w.,&'’:!?-]+)+$/u
/** The same behind the name of a section, where one word will do: 会员风采 MEMBERS, 卷首语｜EDITORIAL. */
const latinName = /(?<=\p{Script=Han})(?: | ?[|｜/／·] ?)[A-Za-z][\w.,&'’ -]*$/u
/** 望府〔2009〕17号 in brackets behind a title. */
const numberBehind =
  /[（(] ?\p{Script=Han}{0,16}(?:[〔[［﹝] ?\d{4} ?[〕\]］﹞]|令) ?(?:第 ?)?[\d〇零一二三四五六七八九十百]+ ?[号號] ?[）)]$/u
/** 老伴（新诗）: of what kind a piece is, as a 目录 says behind its title and the body may not. */
const kindBehind =
  /[（(](?:新诗|诗歌?|词|散文诗?|小小说|小说|随笔|杂文|童话|寓言|故事|歌词|快板|相声|小品|报告文学|连载)[）)]$/u
/** 一句话新闻（8则）, 【国内】5条: how many pieces stand below it, as a 目录 says behind a title and the body may not. */
const countBehind = /[（(]?[\d一二三四五六七八九十两]{1,3} ?[则条篇件项][）)]?$/u
/** A section's name without the signs that 目录 or body set it off by. */
const withinSigns = /^[^\p{L}\p{N}]*(?=[\p{L}\p{N}])(.*[\p{L}\p{N}）)])/su
/** Number before a section's name: 一、商会要闻, Ⅱ 校友人物, 第三部分 资料, 01｜商会要闻. */
export const sectionNumber =
  /^(?:([一二三四五六七八九十]+)[、．.]|([Ⅰ-Ⅻ])[、．.]?|([IVX]{1,4})(?:[、．.]|(?=[\s\u3000]))|第([一二三四五六七八九十]+)(?:部分|辑|篇)[、：:]?|PART[ .]?\d{1,2}(?:[\s\u3000]?[｜|丨·.、:：]|(?=[\s\u3000]))|[上中下][篇编辑](?:[、：:]|(?=[\s\u3000]))|(0[1-9])[\s\u3000]?[｜|丨])[\s\u3000]*/u

/** A title without the half that only translates it. */
export function withoutLatinHalf(text: string): string {
  const printed = tidy(text)
  return /[A-Za-z]/.test(printed) ? printed.replace(latinHalf, '') : printed
}

/** A title without the kind of piece behind it. */
export function withoutKind(text: string): string {
  return tidy(text).replace(kindBehind, '')
}

/** A section's name without the half that only translates it. */
export function withoutLatinName(text: string): string {
  return tidy(text).replace(latinName, '')
}

/**
 * The words by which a title is told again wherever it stands: as printed first, then without what one place may print
 * and another leave out, a document number, a number in a list, a Latin half, the kind of piece. Never empty.
 */
export const wordingsOf = remembered((title: string): readonly string[] => {
  const printed = tidy(title)
  const unnumbered = printed.slice(readLeadingDocumentNumber(printed)?.length ?? 0).replace(numberBehind, '')
  const mark = readMark(unnumbered)
  // 01 题名, as what is read on a telephone counts its pieces
  const counts =
    mark && (/^(?:han|arabic|circled|reference)/u.test(mark.system) || /^0\d/u.test(mark.printed))
  const listed = counts ? mark.printed.length : 0
  const forms = [
    printed,
    unnumbered,
    withoutLatinHalf(unnumbered),
    withoutKind(unnumbered),
    unnumbered.replace(countBehind, ''),
  ]
  if (listed > 0) forms.push(unnumbered.slice(listed), withoutLatinHalf(unnumbered.slice(listed)))
  // most titles have one form only
  const words = [...new Set(forms)].map(titleWords)
  return [...new Set(words.filter((form, at) => at === 0 || form.length >= 2))]
})

/** The words by which a section is told again: without its sign, its number in the 目录 and its Latin half. */
export const sectionKey = remembered((printed: string): string => {
  const name = (withinSigns.exec(tidy(printed))?.[1] ?? '').replace(sectionNumber, '')
  return words(withoutLatinName(name)) || words(printed)
})
