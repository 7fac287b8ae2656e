import {commonness} from './common-characters.ts'

/** Encodings without a mark that East Asian text came in before UTF-8. GB18030 holds GBK and GB 2312. */
export type LegacyEncoding = 'GB18030' | 'Big5' | 'Shift_JIS' | 'EUC-JP' | 'EUC-KR' | 'UTF-16LE' | 'UTF-16BE'

export interface Guess {
  readonly text: string
  readonly encoding: LegacyEncoding
  /** Is what was read no text in any language: Han characters at random? */
  readonly doubtful: boolean
}

const others: readonly LegacyEncoding[] = ['Big5', 'Shift_JIS', 'EUC-JP', 'EUC-KR', 'UTF-16LE', 'UTF-16BE']

/** The most frequent syllables of Korean make more than a third of any text; of syllables at random, one in twenty is among them. */
const commonSyllables = new Set(
  '이다는의에을를가고도하지사기로리한인대자시어수아정서해일나보부과스라은들그와니것으만주제전구상장선여유원연성동국민회경소발당있없했었되된될적조위공용무문물방법관계안내년월',
)
/** Of Chinese print, names included, hardly one character in ten is rarer than the two thousand commonest; of bytes read wrongly, more than half are. */
const rareInChinese = 0.2
/** Japanese text has more kana than this among its letters; a Chinese newsletter has none, or a few in a name. */
const kanaInJapanese = 0.2
/** What another encoding must have more of to be believed: commonest characters less rare ones, of all. */
const lead = 0.35
const least = 0.3
const fewest = 3
/** So many Han characters are enough to tell that none of them makes sense: a few may be rare names. */
const enough = 20
const nonsense = -0.5
/** Of so many syllables, some are common. */
const enoughSyllables = 8

/**
 * Tells in which encoding bytes are that are no UTF-8: each that can read them does, and the text whose characters are common ones is believed.
 * GB18030, what Chinese Windows writes, needs only to make sense; another must make much more.
 *
 * @returns undefined where no encoding can read the bytes
 */
export function guessEncoding(bytes: Uint8Array): Guess | undefined {
  const chinese = read('GB18030', bytes)
  if (chinese !== undefined && makesSense(chinese))
    return {text: chinese, encoding: 'GB18030', doubtful: false}
  const known = chinese === undefined ? -1 : likelihood(chinese)
  let best: Guess | undefined
  let highest = Math.max(least, known + lead)
  for (const encoding of others) {
    const text = read(encoding, bytes)
    const weight = text === undefined || hasFewLetters(text, encoding) ? -1 : likelihood(text)
    if (text === undefined || weight < highest) continue
    best = {text, encoding, doubtful: false}
    highest = weight
  }
  if (best || chinese === undefined) return best
  return {
    text: chinese,
    encoding: 'GB18030',
    doubtful: commonness(chinese).han >= enough && known <= nonsense,
  }
}

/**
 * A few bytes of GB18030 may be UTF-8 by chance: 目录 is Ŀ¼ as well. Two bytes a character, none of them beside a Latin letter, and common Chinese in
 * GB18030: that is no Cyrillic and no accents.
 *
 * @param text - the bytes as UTF-8
 */
export function isChineseByChance(text: string, bytes: Uint8Array): boolean {
  if (!/[\u0080-\u07FF]/.test(text) || /[\u0800-\uFFFF]/.test(text)) return false
  if (/[A-Za-z][\u0080-\u07FF]|[\u0080-\u07FF][A-Za-z]/.test(text)) return false
  const chinese = read('GB18030', bytes)
  return chinese !== undefined && makesSense(chinese) && likelihood(chinese) >= least
}

function read(encoding: LegacyEncoding, bytes: Uint8Array): string | undefined {
  if (encoding.startsWith('UTF-16') && bytes.length % 2 === 1) return undefined
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text that print could have. Controls and private-use characters come of bytes that mean something else. */
function makesSense(text: string): boolean {
  const {han, rare} = commonness(text)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return han > 0 && rare <= rareInChinese && kana <= letters * kanaInJapanese && !odd(text)
}

/** Too few to speak for another encoding than the usual one; Korean is written in its own syllables, hardly in Han characters. */
function hasFewLetters(text: string, encoding: LegacyEncoding): boolean {
  const letters = encoding === 'EUC-KR' ? /\p{Script=Hangul}/gu : /[\p{Script=Han}\p{Script=Hangul}]/gu
  return (text.match(letters)?.length ?? 0) < fewest
}

function odd(text: string): boolean {
  const signs = text.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F\uE000-\uF8FF]/gu)?.length ?? 0
  return signs * 50 > text.length
}

/** From -1, nothing but rare characters, to 1, nothing but the commonest. Han characters decide; Korean has hardly any. */
function likelihood(text: string): number {
  if (odd(text)) return -1
  const {han, commonest, rare} = commonness(text)
  const syllables = text.match(/\p{Script=Hangul}/gu) ?? []
  if (syllables.length > han) {
    const common = syllables.filter(syllable => commonSyllables.has(syllable)).length
    return syllables.length < enoughSyllables ? 0 : Math.min(1, (common / syllables.length) * 2)
  }
  return han === 0 ? 0 : commonest - rare
}
