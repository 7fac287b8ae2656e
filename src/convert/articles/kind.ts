import type {ArticleKind} from '../../schemas/article.ts'
import {bare, tidy} from '../text/characters.ts'
import type {Metadata} from '../tree.ts'
import {isProfileField} from './body-lines.ts'
import {analysisWords, appealLabels, appeals, eventWords, officialTexts} from './kind-words.ts'

/** What an article's kind is told from. `text` has a line for each printed line. */
export interface KindEvidence {
  readonly title: string
  readonly text: string
  readonly metadata: Partial<Metadata>
  /** Does it carry a signature of issuer and date? */
  readonly signed: boolean
}

const clause = /^第[〇零一二三四五六七八九十百\d]+条(?:[\s\u3000]|(?![第规所的和及或]))/u
const officialTitle = new RegExp(`(?:${officialTexts.join('|')})(?:[（(].{1,12}[）)])?》?$`, 'u')
/** What an association asks its readers for, signed and dated. */
const appeal = new RegExp(
  `(?:${appeals.join('|')})(?:[（(].{1,12}[）)])?$|^[^\\p{L}\\p{N}]*(?:${appealLabels.join('|')}) ?[|｜丨│：:·] ?`,
  'u',
)
const analysisTitle = new RegExp(`${analysisWords.join('|')}|[？?]`, 'u')
const eventTitle = new RegExp(eventWords.join('|'), 'u')
const eventLead = /(?:召开|举行|举办|开展|组织)了?/u
const dayDate = /\d{1,2}\s*月\s*\d{1,2}\s*日|日前|近日|昨日|昨天|今天|今日|本月|上周/u
const reporting = /表示|认为|宣布|公布|发布|获悉|报道|介绍|指出|强调|透露|记者/u
const court = /法院|检察院/u

/** An article as the rules look at it. */
interface KindLook extends KindEvidence {
  /** Lines that are clauses (第一条 …), and fields of a member's profile. */
  readonly clauses: number
  readonly fields: number
  readonly lines: readonly string[]
  /** The first two lines. */
  readonly lead: string
}

/** One reading of an article. The first whose `when` holds decides. */
export interface KindRule {
  readonly id: string
  /** The habit of print that it comes from, as editors are told it. */
  readonly because: string
  readonly when: (look: KindLook) => boolean
  readonly says: ArticleKind
}

const isOfficial = ({metadata, title, signed}: KindLook) =>
  metadata.documentNumber !== undefined || (officialTitle.test(title) && signed)

/** A profile has two fields at least, or one below a member's name. */
const surelyProfile = 2
/** Lines of a profile that has but one field. */
const longestProfile = 8
/** Clauses of a text whose title says what it is, and of any text. */
const titledClauses = 3
const fewestClauses = 5

/** In the order in which they decide: a genre's own signs, never the names of this newsletter's sections. */
export const kindRules: readonly KindRule[] = [
  {
    id: 'profile',
    because: '有经营范围、单位简介、网址这样的栏目',
    when: ({fields, lines, title}) =>
      fields >= surelyProfile ||
      (fields >= 1 &&
        lines.length <= longestProfile &&
        /[公司社院所中心站厂店行协会]$/u.test(title.replace(/^([^（(]*)[（(].*[）)]$/u, '$1'))),
    says: 'member-profile',
  },
  {
    id: 'of-a-court',
    because: '题名里有法院或检察院，又是规定、解释、案例一类',
    when: ({title}) => court.test(title) && /规定|解释|批复|意见|案例|判决|纪要/u.test(title),
    says: 'judicial',
  },
  {
    id: 'case',
    because: '题名是纠纷案、上诉案、判决书一类，正文提到法院',
    when: ({title, text}) =>
      /纠纷.{0,6}案|上诉案|刑事案|行政案|判决书|裁定书/u.test(title) && court.test(text),
    says: 'judicial',
  },
  {
    id: 'titled-clauses',
    because: '题名是公文的题名，正文分条',
    when: ({clauses, title}) => clauses >= titledClauses && officialTitle.test(title),
    says: 'regulation',
  },
  {
    id: 'numbered-clauses',
    because: '有文号或落款的公文，正文分条；命令发布的，有一条也算',
    when: look =>
      isOfficial(look) &&
      (look.clauses >= titledClauses || (look.clauses > 0 && /令/u.test(look.metadata.documentNumber ?? ''))),
    says: 'regulation',
  },
  {id: 'official', because: '有文号，或者题名是公文的题名而又有落款', when: isOfficial, says: 'policy'},
  {
    id: 'clauses',
    because: '正文分成许多条',
    when: ({clauses}) => clauses >= fewestClauses,
    says: 'regulation',
  },
  {
    id: 'appeal',
    because: '题名是启事、倡议书、征稿一类，又有落款',
    when: ({signed, title}) => signed && appeal.test(title),
    says: 'notice',
  },
  {
    id: 'analytic-title',
    because: '题名里有趋势、思考、问题、如何这样的词',
    when: ({title}) => analysisTitle.test(title),
    says: 'analysis',
  },
  {
    id: 'event-title',
    because: '题名里有召开、举办、会议、考察这样的词',
    when: ({title}) => eventTitle.test(title),
    says: 'event',
  },
  {
    id: 'event-lead',
    because: '开头两行说协会在某日召开或举办了什么',
    when: ({lead}) =>
      eventLead.test(lead) && dayDate.test(lead) && /协会|商会|学会|联合会/u.test(lead.slice(0, 80)),
    says: 'event',
  },
  {id: 'dated-lead', because: '开头两行有日期', when: ({lead}) => dayDate.test(lead), says: 'news'},
  {
    id: 'reporting-lead',
    because: '开头两行是报道的口气，又有数字',
    when: ({lead}) => reporting.test(lead) && /\d/.test(lead.slice(0, 60)),
    says: 'news',
  },
  {
    id: 'argues',
    because: '正文说我国、我们、应当、必须，题名又不说协会',
    when: ({text, title}) => /我国|我们|应当|必须/u.test(text) && !/协会/u.test(title),
    says: 'analysis',
  },
]

/** Tells the kind from the text: its genre's own signs. */
export function kindOf(evidence: KindEvidence): ArticleKind {
  return readKind(evidence)?.says ?? 'news'
}

/** The rule that tells the kind; `undefined` where none does. */
export function readKind(evidence: KindEvidence): KindRule | undefined {
  const lines = evidence.text.split('\n').map(tidy)
  const look: KindLook = {
    ...evidence,
    // 通　知 is spread to the width of the line
    title: /^\S(?:\s\S)+$/u.test(tidy(evidence.title)) ? bare(evidence.title) : evidence.title,
    lines,
    clauses: lines.filter(line => clause.test(line)).length,
    fields: lines.filter(
      line =>
        isProfileField(line) ||
        /^(?:会员)?(?:企业|单位|公司)(?:情况)?(?:介绍|简介)\s*[：:]/u.test(line) ||
        /^(?:单位|公司|企业)?网\s*址\s*[：:]/u.test(line),
    ).length,
    lead: lines.slice(0, 2).join(''),
  }
  return kindRules.find(({when}) => when(look))
}
