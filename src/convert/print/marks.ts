import {numeralPattern, readNumeral} from '../../chinese-numerals.ts'
import {remembered} from '../text/remembered.ts'

/** The numbering systems of Chinese official and journalistic prose, outermost first (GB/T 9704—2012, 7.3.3). */
export type NumberingSystem =
  | 'part'
  | 'chapter'
  | 'section'
  | 'clause'
  | 'roman'
  | 'han-comma'
  | 'label'
  | 'han-bracket'
  | 'arabic-point'
  | 'arabic-comma'
  | 'arabic-bracket'
  | 'circled'
  | 'reference'
  | 'bullet'
  | 'decimal'
  | 'decimal-2'
  | 'decimal-3'
  | 'speaker'

/** A printed number at the head of a paragraph. */
export interface Mark {
  readonly system: NumberingSystem
  readonly number: number
  /** What the number counts, for a label: 案例, 趋势; for a speaker 问 or 答; for a bullet its sign, for a number in one character its like. */
  readonly label?: string
  /** The mark as printed, blanks behind it included. */
  readonly printed: string
}

const han = '[〇零一二三四五六七八九十百千两]+'
const any = numeralPattern

/** In order of trial. Each captures the number; a label captures its word first. */
const forms: ReadonlyArray<readonly [NumberingSystem, RegExp]> = [
  ['part', new RegExp(`^第(${any})(?:编|篇|部分)(?=[\\s\\u3000]|$|\\p{Script=Han})[\\s\\u3000]*`, 'u')],
  // PART 01　第一滴, Part 2: 路上: as magazines and pages for telephones part a text
  [
    'part',
    /^PART[.\s\u3000]{0,3}([\d０-９]{1,2})(?:[\s\u3000]*[：:|｜])?[\s\u3000]*(?=\p{Script=Han}|[“《]|$)/iu,
  ],
  ['chapter', new RegExp(`^第\\s*(${any})\\s*章[\\s\\u3000]*`, 'u')],
  ['section', new RegExp(`^第\\s*(${any})\\s*节[\\s\\u3000]*`, 'u')],
  // 第五条第二款规定…, 第五条和第六条, 第三条规定的 and 第一条路是 begin a sentence that cites, not a clause
  [
    'clause',
    new RegExp(
      `^第\\s*(${any})\\s*条(?:之${han})?(?!(?:第|规定|所|的|和|及|或|与|至|中|、|，|或者|是|路|经验|建议|理由|消息))[\\s\\u3000：:]*`,
      'u',
    ),
  ],
  ['han-comma', new RegExp(`^(${han})\\s*[、．.][\\s\\u3000]*`, 'u')],
  // 一,经过: a typist's comma, before a name and no clause; 一一九，我们的节日 is called so
  [
    'han-comma',
    /^([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*[,，][\s\u3000]*(?=\p{Script=Han}[^，。；：,;:.]{1,24}$)/u,
  ],
  // Ⅰ．概况
  ['roman', /^([Ⅰ-Ⅻ])(?:[\s\u3000]*[、．.])?[\s\u3000]*(?=\p{Script=Han}|[“《])/u],
  ['han-bracket', new RegExp(`^[（(]\\s*(${han})\\s*[）)][\\s\\u3000]*[、.．]?[\\s\\u3000]*`, 'u')],
  // 01 甲某：我的第一课, 02｜路线: a magazine counts its parts with a zero before
  [
    'decimal',
    /^(0\d)(?:[\s\u3000]+|[\s\u3000]{0,4}[|｜丨/／][\s\u3000]{0,4})(?=(?:[\d.,]{1,8} ?)?[\p{Script=Han}“《][^。；]{0,32}$)/u,
  ],
  // 1 引言, 2.1 材料, 2.1.3 方法: how papers number their parts (GB/T 7713.1—2006); 3 月 5 日 and 12 家 count
  ['decimal-3', /^[\d０-９]{1,2}[.．][\d０-９]{1,2}[.．]([\d０-９]{1,2})[\s\u3000]+(?=\p{Script=Han})/u],
  [
    'decimal-2',
    /^[\d０-９]{1,2}[.．]([\d０-９]{1,2})[\s\u3000]+(?=\p{Script=Han}[^，。；：]{0,24}(?:，[^，。；：]{2,16})?$|“[^“”。；：]{1,24}”$)/u,
  ],
  // 2.3病原学检查, close up; 1.2万亩 and 3.5倍 count
  [
    'decimal-2',
    /^[\d０-９]{1,2}[.．]([\d０-９]{1,2})(?![万亿千百十元角分米吨克斤亩度倍个次人户家年月日时秒升公厘毫平立成折级寸尺里])(?=\p{Script=Han}[^，。；：]{1,16}$)/u,
  ],
  [
    'decimal',
    /^([\d０-９]{1,2})[\s\u3000]+(?![年月日时点分个名家万亿位项届期级岁条款件份页所篇本次人])(?=\p{Script=Han}[^，。；：]{1,24}(?:，[^，。；：]{2,16})?$)/u,
  ],
  ['arabic-comma', /^([\d０-９]{1,3})\s*、[\s\u3000]*/u],
  // 1/ 先算钱，再开口
  ['arabic-comma', /^([\d０-９]{1,2})[/／][\s\u3000]+(?=\p{Script=Han})/u],
  ['arabic-point', /^([\d０-９]{1,3})\s*[.．](?![\d０-９])[\s\u3000]*/u],
  ['arabic-bracket', /^[（(]?\s*([\d０-９]{1,3})\s*[）)][\s\u3000]*/u],
  ['circled', /^([①-⑳])[\s\u3000]*/u],
  // ㈠ and ⑴ are （一） and (1) in one character
  ['han-bracket', /^([㈠-㈩])[\s\u3000]*/u],
  ['arabic-bracket', /^([⑴-⒇])[\s\u3000]*/u],
  // [1] 张某某. 平台经济研究[J].: how references are numbered (GB/T 7714—2015)
  ['reference', /^[［[〔]([\d０-９]{1,3})[\]］〕][\s\u3000]*/u],
]

/** △, ●: no number, but a sign at the head of every item; of Word's bullets Wingdings leaves a letter before a blank,
 * and Markdown writes a hyphen so. */
const bullet =
  /^(?:([●•·◆◇■□▲△▪➢✓✔✅☑○◎★※])\uFE0F?[\s\u3000]*(?=\S)|([lØnuüŸ§qv-])[\s\u3000](?=\p{Script=Han}|[“《（]))/u

/** Nouns that a number may follow with only a blank behind it; with any other noun that would be a sentence (职工总数 20 人). */
const counted =
  '议题|议程|提案|话题|环节|镜头|片段|案例|实例|附件|附表|附录|专题|故事|问题|趋势|误区|要点|步骤|阶段|看点|亮点'
const label = new RegExp(
  `^(?:(\\p{Script=Han}{2,4})[\\s\\u3000]*(${any})[\\s\\u3000]*(?:[：:、]|[.．](?!\\d)|—{1,2}|－{1,2}|$)|(${counted})[\\s\\u3000]*(${any})(?=[\\s\\u3000]))[\\s\\u3000]*`,
  'u',
)
/** 第一句：, 第二步：: an ordinal counts what follows it. */
const ordinal = new RegExp(`^第\\s*(${any})\\s*(\\p{Script=Han}{1,2})\\s*[：:][\\s\\u3000]*`, 'u')
/** 问：, Ａ：, Q2：. */
const speaker = /^(问|答|問|[QAＱＡ](?:\d{1,2})?)\s*[：:]\s*/u

function enclosed(char: string): number {
  const code = char.codePointAt(0) ?? 0
  for (const first of [0x2160, 0x2460, 0x2474, 0x3220])
    if (code >= first && code < first + 20) return code - first + 1
  return 0
}

/** Numbers in one character go on only with their like. */
function family(char: string): string {
  return ['①-⑳', '⑴-⒇', 'Ⅰ-Ⅻ', '㈠-㈩'].find(like => new RegExp(`[${like}]`, 'u').test(char))?.[0] ?? ''
}

/** 四、五月份大事记, 三、四季度: two months, quarters or classes that follow one another, and no number of what follows. */
const twoInARow =
  /^([一二三四五六七八九十]{1,2})、([一二三四五六七八九十]{1,2})(?:月份|两月|季度|两季|年级|期合刊|[等届]奖|届)/u

function namesTwoInARow(text: string): boolean {
  const [, first = '', second = ''] = twoInARow.exec(text) ?? []
  return second !== '' && readNumeral(second) === (readNumeral(first) ?? 0) + 1
}

/** The mark at the head of a paragraph, or nothing. Blanks before it must have been trimmed. */
export const readMark = remembered((text: string): Mark | undefined => {
  if (namesTwoInARow(text)) return undefined
  for (const [system, form] of forms) {
    const match = form.exec(text)
    if (!match?.[1]) continue
    const inOne = enclosed(match[1])
    const number = inOne > 0 ? inOne : readNumeral(match[1])
    if (number !== null)
      return {system, number, ...(inOne > 0 ? {label: family(match[1])} : {}), printed: match[0]}
  }
  const [printedBullet, sign, letter] = bullet.exec(text) ?? []
  if (printedBullet !== undefined)
    return {system: 'bullet', number: 1, label: sign ?? letter ?? '', printed: printedBullet}
  const spoken = speaker.exec(text)
  if (spoken?.[1])
    return {
      system: 'speaker',
      number: 1,
      label: /^[答AＡ]/u.test(spoken[1]) ? '答' : '问',
      printed: spoken[0],
    }
  const nth = ordinal.exec(text)
  if (nth?.[1] && nth[2]) {
    const number = readNumeral(nth[1])
    if (number !== null) return {system: 'label', number, label: `第${nth[2]}`, printed: nth[0]}
  }
  const labelled = label.exec(text)
  const noun = labelled?.[1] ?? labelled?.[3]
  if (labelled && noun !== undefined && !noun.startsWith('第')) {
    const number = readNumeral(labelled[2] ?? labelled[4] ?? '')
    if (number !== null) return {system: 'label', number, label: noun, printed: labelled[0]}
  }
  return undefined
})

/** How far out a system stands; a new series closes those that stand further in. */
export const rank: Readonly<Record<NumberingSystem, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  clause: 3,
  roman: 3,
  'han-comma': 4,
  label: 5,
  'han-bracket': 6,
  decimal: 4,
  'decimal-2': 5,
  'decimal-3': 6,
  'arabic-point': 7,
  'arabic-comma': 7,
  'arabic-bracket': 8,
  circled: 9,
  reference: 10,
  bullet: 10,
  speaker: 10,
}
