import {remembered} from '../text/remembered.ts'
import {compoundSurnames, namelikeWords, surnames} from './name-words.ts'

const single = new RegExp(`^[${surnames.join('')}]\\p{Script=Han}{1,2}$`, 'u')
const double = new RegExp(`^(?:${compoundSurnames.join('|')})\\p{Script=Han}{1,2}$`, 'u')
const others = new RegExp(`^(?:${namelikeWords.join('|')})$`, 'u')

/** 董事长 and 方主任 say what somebody is. */
const office =
  /(?:事长|会长|校长|院长|馆长|局长|处长|科长|所长|厂长|站长|社长|部长|主席|主任|书记|秘书|经理|教授|老师|医师|律师|记者|编辑|主编|委员|顾问|干事|代表|员|[班组队馆系])$/u

/** Is the line the name of one person, letter-spaced perhaps (沈 鲤)? Two to four Han characters that begin with a surname. */
export const isPersonName = remembered((line: string): boolean => {
  const name = line.replace(/[\s\u3000]+/gu, '')
  return !others.test(name) && !office.test(name) && (single.test(name) || double.test(name))
})

/**
 * Words between blanks and 、. A name of two characters may be spread, among others that are not (宋　梅　林望舒), and a given
 * name in Latin letters may stand before the surname (Mia 沈).
 */
export function nameWords(text: string): string[] {
  return withSpreadNames(text.split(/[、，,\s]+/u).filter(Boolean))
}

const oneHan = /^\p{Script=Han}$/u

/** The words, the two characters of a spread name joined: runs of single characters pair up where none is left over. */
export function withSpreadNames(words: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const last = found.at(-1)
    if (!oneHan.test(word)) {
      found.push(word)
      continue
    }
    let end = at
    while (oneHan.test(words[end] ?? '')) end++
    if (end - at === 1 && last !== undefined && /^[A-Z][A-Za-z]+$/u.test(last))
      found[found.length - 1] = `${last} ${word}`
    else if ((end - at) % 2 === 0)
      for (let pair = at; pair < end; pair += 2) found.push(words.slice(pair, pair + 2).join(''))
    else found.push(...words.slice(at, end))
    at = end - 1
  }
  return found
}

/** 方敏行　Fang Minxing: the same name in Latin letters behind it. */
const latinName = /(?<=\p{Script=Han}) [A-Z][a-z'’-]+(?: [A-Z][A-Za-z'’-]+){1,2}$/u

/** The greatest code unit that such a name may end in: ’. */
const lastOfLatin = 0x2019

export function withoutLatinName(text: string): string {
  return text.charCodeAt(text.length - 1) <= lastOfLatin ? text.replace(latinName, '') : text
}
