import {asksReaders} from '../print/asks-readers.ts'
import {creditsPhoto, isOneBracket, opensDispatch} from '../print/credit.ts'
import {lifetimeOf} from '../print/lifetime.ts'
import {readMark} from '../print/marks.ts'
import {bare, tidy, width} from '../text/characters.ts'
import {remembered} from '../text/remembered.ts'

/** 参　考　文　献: what stands behind a paper belongs to it. */
const backMatter =
  /^(?:主要|引用)?(?:参考文献|参考书目|引用文献|引文出处)$|^(?:致谢|作者简介|收稿日期|利益冲突)/u

/** 图1　会场外: what stands below a picture or over a table counts these, and no pieces. */
const countsPicture = /^[图表] ?\d{1,2}(?:[-.]\d{1,2})?[ ：:]/u

/** Could this line be the title of an article? A title names; it does not end as a sentence does. */
export const isTitleLike = remembered((text: string): boolean => {
  const printed = tidy(text)
  if (printed.length < 2 || width(printed) > 90 || text.trim().includes('\t')) return false
  if (/[。；;：:，,、]$/u.test(printed) || /。/u.test(printed.slice(0, -1))) return false
  if (opensDispatch(printed) || creditsPhoto(printed) || countsPicture.test(printed) || asksReaders(printed))
    return false
  // two sentences in Latin letters
  if (/[a-z)]\.$/u.test(printed) && /[a-z)]\. [A-Z]/u.test(printed)) return false
  if (backMatter.test(bare(printed))) return false
  if (lifetimeOf.test(printed)) return false
  // （截至4月30日，单位：元）: a line in brackets remarks on what stands above it
  if (isOneBracket(printed)) return false
  const mark = readMark(printed)
  if (mark && mark.system !== 'label') return false
  return !/^(?:附件|附表|附图|抄送|抄报|主送|报送|主题词|(?:作者|工作)?单位|注|说明|联系人|联系电话|地址|电话|网址|单位网址|时间|地点)\s*(?:\d+\s*)?[：:]/u.test(
    printed,
  )
})
