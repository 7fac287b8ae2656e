import {replaceCharacters} from '../../replace-characters.ts'
import {simplifiedOf} from '../rules/traditional-characters.ts'

/** 編後, 徵稿: characters that simplified print has too, in names and old words. They tell no traditional print, but are read alike. */
const alsoSimplified = ['後后', '徵征', '於于', '麽么'].map(pair => [pair.charAt(0), pair.charAt(1)] as const)

const readAs: ReadonlyMap<string, string> = new Map([...simplifiedOf, ...alsoSimplified])

/**
 * The text in simplified characters, in which all that is known of words is written: what is asked of a line is asked of this. One code unit becomes
 * one, so offsets stay true.
 */
export function simplified(text: string): string {
  return replaceCharacters(text, readAs)
}
