import {replaceCharacters} from '../../replace-characters.ts'
import {simplifiedOf} from '../rules/traditional-characters.ts'

/** 編後, 徵稿: characters that simplified print has too, in names and old words. They tell no traditional print, but are read alike. */
const alsoSimplified = ['後后', '徵征', '於于', '麽么'].map(pair => [pair.charAt(0), pair.charAt(1)] as const)

/** 来源丨秘书处: pages for telephones set a character that is one stroke where others set a stroke between a key and what it names. */
const strokes = [['丨', '｜'] as const]

const readAs: ReadonlyMap<string, string> = new Map([...simplifiedOf, ...alsoSimplified, ...strokes])

/**
 * The text in simplified characters, in which all that is known of words is written: what is asked of a line is asked of this. One code unit becomes
 * one, so offsets stay true.
 */
export function simplified(text: string): string {
  return replaceCharacters(text, readAs)
}
