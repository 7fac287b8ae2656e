import traditional from 'opencc-js/dict/TSCharacters'
import type {Variants} from '../shared/variants.ts'

/**
 * The CJK Radicals Supplement (U+2E80 to U+2EF3), of which NFKC knows two: each radical and the character that extraction should
 * have given. Those that look like no character in use are left out.
 */
const supplement = `
⺁厂 ⺂乙 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺌小 ⺍小 ⺎尢 ⺏尣 ⺐尢 ⺑尣
⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺠民 ⺡氵 ⺢氺 ⺣灬
⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糸 ⺰纟 ⺱罒 ⺲罒 ⺳网
⺴网 ⺵罒 ⺶羊 ⺷羊 ⺸羊 ⺹老 ⺺聿 ⺻聿 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀
⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑长 ⻒镸 ⻓长
⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟饣 ⻠饣 ⻡首 ⻢马 ⻣骨
⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫齐 ⻬齐 ⻭齿 ⻮齿 ⻯龙 ⻰龙 ⻱龟 ⻲龟 ⻳龟
`

/** Every variant there is, for the build; a site carries those that its archive needs. */
export function allVariants(): Variants {
  const variants = new Map<string, string>()
  for (const pair of traditional.split('|')) {
    const [from = '', to = ''] = pair.split(' ')
    if (from.length === 1 && to.length === 1) variants.set(from, to)
  }
  // 着手 was printed 著手 for long, and still is in Hong Kong.
  variants.set('著', '着')
  const simplified = (character: string) => variants.get(character) ?? character
  for (const pair of supplement.trim().split(/\s+/)) variants.set(pair.charAt(0), simplified(pair.charAt(1)))
  for (let point = 0x2f00; point <= 0x2fd5; point++) {
    const radical = String.fromCodePoint(point)
    variants.set(radical, simplified(radical.normalize('NFKC')))
  }
  return variants
}
