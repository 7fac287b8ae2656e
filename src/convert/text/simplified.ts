import {simplifiedOf} from '../rules/traditional-characters.ts'

/** 編後, 徵稿: characters that simplified print has too, in names and old words. They tell no traditional print, but are read alike. */
const alsoSimplified = ['後后', '徵征', '於于', '麽么'].map(pair => [pair.charAt(0), pair.charAt(1)] as const)

/** For every code unit the simplified one, 0 where it stays. */
const table = new Uint16Array(0x10000)
for (const [form, usual] of [...simplifiedOf, ...alsoSimplified])
  table[form.charCodeAt(0)] = usual.charCodeAt(0)

/**
 * The text in simplified characters, in which all that is known of words is written: what is asked of a line is asked of this. One code unit becomes
 * one, so offsets stay true.
 */
export function simplified(text: string): string {
  let read = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const usual = table[text.charCodeAt(at)] ?? 0
    if (usual === 0) continue
    read += text.slice(from, at) + String.fromCharCode(usual)
    from = at + 1
  }
  return from === 0 ? text : read + text.slice(from)
}
