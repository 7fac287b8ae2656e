import {articlesOf} from '../tree.ts'
import {exampleIssue} from './example-issue.ts'
import {mendIn, placeIn, printsOf, quoteAt} from './prints.ts'
import type {Finding, Rule} from './rule.ts'

/**
 * English words that a machine puts for a Chinese one, with what the Chinese most likely was, where that can be said.
 * Function words, quantifiers and plain adverbs only: nouns, names and words that Chinese print itself uses in Latin
 * letters (logo, app, vs, siri) are none of them.
 */
const chinese: ReadonlyMap<string, string | undefined> = new Map([
  ['and', '和'],
  ['or', '或'],
  ['of', '的'],
  ['with', '与'],
  ['as well as', '以及'],
  ['multiple', '多'],
  ['several', '几'],
  ['various', '各种'],
  ['each', '每'],
  ['every', '每'],
  ['all', '所有'],
  ['both', undefined],
  ['many', '许多'],
  ['more', '更多'],
  ['most', undefined],
  ['some', '一些'],
  ['other', '其他'],
  ['new', '新'],
  ['the', undefined],
  ['this', '这'],
  ['that', undefined],
  ['these', '这些'],
  ['those', '那些'],
  ['to', undefined],
  ['in', '在'],
  ['on', undefined],
  ['at', '在'],
  ['by', undefined],
  ['for', '为'],
  ['from', '从'],
  ['into', undefined],
  ['through', '通过'],
  ['between', undefined],
  ['among', undefined],
  ['than', '比'],
  ['but', '但'],
  ['not', '不'],
  ['also', '也'],
  ['is', '是'],
  ['are', '是'],
  ['was', undefined],
  ['were', undefined],
  ['be', undefined],
  ['has', '有'],
  ['have', '有'],
  ['will', '将'],
  ['can', '能'],
  ['must', '必须'],
  ['should', '应'],
  ['because', '因为'],
  ['however', '然而'],
  ['such as', '如'],
  ['only', '只'],
  ['very', '很'],
  ['different', '不同'],
  ['approximately', '约'],
  ['about', '约'],
  ['over', undefined],
  ['under', undefined],
])

const phrases = [...chinese.keys()].sort((a, b) => b.length - a.length).join('|')
/** A run of such words with Han characters, or their punctuation, on both sides. */
const stray = new RegExp(
  `(?<=[\\p{Script=Han}，。、；：“”《》（）])[ \\u3000\\u00A0]*(?<![A-Za-z])((?:${phrases})(?: (?:${phrases}))*)(?![A-Za-z])[ \\u3000\\u00A0]*(?=[\\p{Script=Han}，。、；：“”《》（）])`,
  'gu',
)

/**
 * An English word left between Chinese ones, where extraction wrote `and` for 和 or `multiple` for 多. 表率 and 导向作用
 * breaks it; B2B, O2O, Glocal 全球购, 大 Party, siri 空调 and ZARA and H&M do not: those are nouns, or stand in English.
 */
export const strayEnglish: Rule = {
  id: 'stray-english',
  severity: 'warning',
  examples: {
    breaks: exampleIssue('会议对行业发展发挥着重要的表率 and 导向作用。'),
    holds: exampleIssue(
      '会议演示了 B2B 平台和 O2O 应用，更换了品牌 logo，与会者谈到 Glocal 全球购、siri 空调以及 Research and Markets 的报告。',
    ),
  },
  check: ({tree}) =>
    articlesOf(tree).flatMap(article =>
      printsOf(article).flatMap(print =>
        (/[A-Za-z]/.test(print.value) ? [...print.value.matchAll(stray)] : []).map((match): Finding => {
          const word = match[1] ?? ''
          const meant = chinese.get(word)
          const from = match.index
          const to = from + match[0].length
          const was = quoteAt(print.value, from, to)
          const now = `${print.value.slice(Math.max(0, from - 4), from)}${meant}${print.value.slice(to, to + 4)}`
          return {
            ...placeIn(print, from + match[0].indexOf(word)),
            found: `中文里夹着英文“${word}”，多半是抽取文字时把中文换成了英文`,
            done: '照原样保留',
            advice: meant
              ? `请对照印刷版；若确是误抽，可在 corrections.yaml 里更正，例如把“${was}”改为“${now.trim()}”`
              : `请对照印刷版；若确是误抽，可在 corrections.yaml 里更正“${was}”`,
            mends: meant ? mendIn(print, from, to, meant, '抽取文字时把中文换成了英文') : [],
          }
        }),
      ),
    ),
}
