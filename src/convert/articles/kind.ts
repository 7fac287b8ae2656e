import type {ArticleKind} from '../../schemas/article.ts'
import {tidy} from '../text/characters.ts'
import type {Metadata} from '../tree.ts'
import {isProfileField} from './body-lines.ts'

/** What an article's kind is told from. `text` has a line for each printed line. */
export interface KindEvidence {
  readonly title: string
  readonly text: string
  readonly metadata: Partial<Metadata>
  /** Does it carry a signature of issuer and date? */
  readonly signed: boolean
}

const clause = /^第[〇零一二三四五六七八九十百\d]+条(?:[\s\u3000]|(?![第规所的和及或]))/u
const officialTitle =
  /(?:通知|意见|决定|公告|通告|批复|函|办法|规定|条例|细则|规划|纲要|方案|通报|指引|解释|命令)(?:[（(].{1,12}[）)])?》?$/u
/** What an association asks its readers for, signed and dated. */
const appeal = /(?:启事|启示|公示|倡议书|邀请函|征稿|征集|招募)(?:[（(].{1,12}[）)])?$/u
const analysisTitle =
  /趋势|特征|盘点|反思|风险|分析|研究|解读|思考|展望|观察|评论|浅谈|浅析|浅释|谈谈|探讨|对策|建议|问题|如何|怎样|为什么|为何|何以|怎么|谁来|启示|路径|机遇|挑战|不得不|概况|现状|报告|十问|问答|[？?]/u
const eventTitle =
  /召开|召到|举行|举办|会议|大会|理事会|论坛|沙龙|座谈|研讨|培训班|仪式|考察|走访|调研|参观|交流活动|年会|落幕|开幕|闭幕|揭牌|签约|启动|交流赛|联谊|换届/u
const eventLead = /(?:召开|举行|举办|开展|组织)了?/u
const dayDate = /\d{1,2}\s*月\s*\d{1,2}\s*日|日前|近日|昨日|昨天|今天|今日|本月|上周/u
const reporting = /表示|认为|宣布|公布|发布|获悉|报道|介绍|指出|强调|透露|记者/u
const court = /法院|检察院/u

/** Tells the kind from the text: its genre's own signs, never the names of this newsletter's sections. */
export function kindOf({title, text, metadata, signed}: KindEvidence): ArticleKind {
  const lines = text.split('\n').map(tidy)
  const clauses = lines.filter(line => clause.test(line)).length
  const profile = lines.filter(
    line =>
      isProfileField(line) ||
      /^(?:会员)?(?:企业|单位|公司)(?:情况)?(?:介绍|简介)\s*[：:]/u.test(line) ||
      /^(?:单位|公司|企业)?网\s*址\s*[：:]/u.test(line),
  ).length
  if (
    profile >= 2 ||
    (profile >= 1 &&
      lines.length <= 8 &&
      /[公司社院所中心站厂店行协会]$/u.test(title.replace(/^([^（(]*)[（(].*[）)]$/u, '$1')))
  )
    return 'member-profile'
  if (court.test(title) && /规定|解释|批复|意见|案例|判决|纪要/u.test(title)) return 'judicial'
  if (/纠纷.{0,6}案|上诉案|刑事案|行政案|判决书|裁定书/u.test(title) && court.test(text)) return 'judicial'
  if (clauses >= 3 && officialTitle.test(title)) return 'regulation'
  if (metadata.documentNumber !== undefined || (officialTitle.test(title) && signed))
    return clauses >= 3 || (clauses > 0 && /令/u.test(metadata.documentNumber ?? ''))
      ? 'regulation'
      : 'policy'
  if (clauses >= 5) return 'regulation'
  if (signed && appeal.test(title)) return 'notice'
  const lead = lines.slice(0, 2).join('')
  if (analysisTitle.test(title)) return 'analysis'
  if (
    eventTitle.test(title) ||
    (eventLead.test(lead) && dayDate.test(lead) && /协会|商会|学会|联合会/u.test(lead.slice(0, 80)))
  )
    return 'event'
  if (dayDate.test(lead) || (reporting.test(lead) && /\d/.test(lead.slice(0, 60)))) return 'news'
  return /我国|我们|应当|必须/u.test(text) && !/协会/u.test(title) ? 'analysis' : 'news'
}
