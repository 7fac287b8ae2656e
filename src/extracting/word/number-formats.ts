import {writeNumeral} from '../../chinese-numerals.ts'

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const fullWidth = (text: string) =>
  text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const digitByDigit = (number: number, digits: string) =>
  String(number).replace(/\d/g, digit => digits.charAt(Number(digit)))
/** From a run of characters in Unicode; beyond it the number itself. */
const within = (first: number, count: number) => (number: number) =>
  number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : String(number)
const of = (signs: string) => (number: number) =>
  number >= 1 ? signs.charAt((number - 1) % signs.length) : String(number)

/** a … z, aa, bb …: as Word goes on. */
function letters(number: number, first: string): string {
  if (number < 1) return ''
  const letter = String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26))
  return letter.repeat(Math.min(Math.ceil(number / 26), 32))
}

const romans: ReadonlyArray<readonly [number, string]> = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(number: number): string {
  let rest = number > 0 && number < 4000 ? number : 0
  let text = ''
  for (const [value, sign] of romans) for (; rest >= value; rest -= value) text += sign
  return text || String(number)
}

function circled(number: number): string {
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21)
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x32b1 + number - 36)
  return within(0x2460, 20)(number)
}

const chinese = (number: number) => (number > 9999 ? String(number) : writeNumeral(number))
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const legal = (number: number) =>
  chinese(number)
    .replace(/^十/, '一十')
    .replace(/[零一二三四五六七八九十百千]/gu, sign => {
      const digit = '零一二三四五六七八九'.indexOf(sign)
      return digit >= 0 ? legalDigits.charAt(digit) : ({十: '拾', 百: '佰', 千: '仟'}[sign] ?? sign)
    })

/** ECMA-376 Part 1, 17.18.59 (ST_NumberFormat): those that Chinese and English files use. */
const formats: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: number => String(number).padStart(2, '0'),
  decimalFullWidth: number => fullWidth(String(number)),
  decimalFullWidth2: number => fullWidth(String(number)),
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: within(0x2474, 20),
  decimalEnclosedFullstop: within(0x2488, 20),
  numberInDash: number => `- ${number} -`,
  upperLetter: number => letters(number, 'A'),
  lowerLetter: number => letters(number, 'a'),
  upperRoman: roman,
  lowerRoman: number => roman(number).toLowerCase(),
  ordinal: number =>
    `${number}${['th', 'st', 'nd', 'rd'][number % 100 > 10 && number % 100 < 14 ? 0 : number % 10] ?? 'th'}`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  chineseLegalSimplified: legal,
  ideographDigital: number => digitByDigit(number, '〇一二三四五六七八九'),
  taiwaneseDigital: number => digitByDigit(number, '○一二三四五六七八九'),
  japaneseDigitalTenThousand: number => digitByDigit(number, '〇一二三四五六七八九'),
  ideographTraditional: of(stems),
  ideographZodiac: of(branches),
  ideographEnclosedCircle: within(0x3280, 10),
  none: () => '',
}

/** Writes a number in one of Word's formats. An unknown one is written in digits, as Word does. */
export function formatNumber(number: number, format: string): string {
  return (formats[format] ?? String)(number)
}
