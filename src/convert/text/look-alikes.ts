import {simplifiedOf} from '../rules/traditional-characters.ts'
import {wordsOf} from './words.ts'

/** What a character was that is read as another one. */
export type LookAlike = 'radical' | 'compatibility' | 'ligature'

/**
 * CJK Radicals Supplement (U+2E80–2EFF) and the characters that print shows for them, two by two: Unicode's
 * Equivalent_Unified_Ideograph (Unicode 14, EquivalentUnifiedIdeograph.txt). NFKC knows but two of them.
 */
const supplement = `
⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢
⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵
⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓
⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎
⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長
⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐
⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜
⻲亀 ⻳龟
`

const usualRadicals: ReadonlyMap<string, string> = new Map(
  wordsOf(supplement.replaceAll(' ', '\n')).map(pair => {
    const [radical = '', usual = ''] = pair
    return [radical, usual]
  }),
)

/** U+2FAD is 青 in every Chinese font; NFKC makes it a form that only old dictionaries print. */
const printedOtherwise: ReadonlyMap<string, string> = new Map([['靑', '青']])

/** What is read as another character, for a class of a regular expression with the flag u. */
export const lookAlikes = '\\u2E80-\\u2FD5\\uF900-\\uFAFF\\u{2F800}-\\u{2FA1F}\\uFB00-\\uFB06'

/**
 * The usual form of a character that a PDF gives away in place of it, since its font draws both with one glyph: radicals (⽬ for 目), compatibility
 * ideographs, and ligatures of Latin letters (ﬁ for fi).
 *
 * @param traditional - is the text set in traditional characters? There U+2F3E is 戶, else 户.
 * @returns undefined where there is no other form
 */
export function usualForm(
  character: string,
  traditional: boolean,
): {readonly usual: string; readonly kind: LookAlike} | undefined {
  const code = character.codePointAt(0) ?? 0
  const kind = code < 0x2fe0 ? 'radical' : code >= 0xfb00 && code <= 0xfb06 ? 'ligature' : 'compatibility'
  const folded = usualRadicals.get(character) ?? character.normalize('NFKC')
  const printed = printedOtherwise.get(folded) ?? folded
  const usual = character === '⼾' && !traditional ? '户' : printed
  return usual === character ? undefined : {usual, kind}
}

const traditionalCharacter = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'gu')

/** Is a text set in traditional characters? Of simplified text, not one character in ten is one that only traditional text has. */
export function isTraditional(text: string): boolean {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return (text.match(traditionalCharacter)?.length ?? 0) > characters / 10
}
