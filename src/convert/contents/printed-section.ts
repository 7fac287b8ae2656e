import {readSectionMark, type SectionMark, withoutLetterSpacing} from '../print/section-marks.ts'
import {sectionKey, sectionNumber, withoutLatinName} from '../print/wording.ts'
import {bare, tidy} from '../text/characters.ts'

/** A section as the 目录 names it. */
export interface PrintedSection {
  readonly name: string
  /** The line without blanks: 一、商会要闻 for 商会要闻. */
  readonly printed: string
  /** Its words, by which the body's mark is told again whatever signs are around it. */
  readonly key: string
  /** The sign that sets it off, or `plain`. */
  readonly form: SectionMark['form'] | 'plain'
  /** Does it stand within another, which is the section of its articles? */
  readonly within?: boolean
}

export function section(name: string, printed: string, form: PrintedSection['form']): PrintedSection {
  return {name, printed: bare(printed), key: sectionKey(name), form}
}

/** The section that a line names, by its sign or as it stands. */
export function sectionNamedBy(printed: string): PrintedSection {
  const mark = readSectionMark(printed, true)
  return section(mark?.name ?? nameOf(printed), printed, mark?.form ?? 'plain')
}

/** Chinese names of sections, where every section of the 目录 has a half that translates it. */
export function inOneLanguage(sections: readonly PrintedSection[]): Map<string, string> {
  const names = sections.map(({name}) => [name, withoutLatinName(name)] as const)
  return new Map(names.length >= 2 && names.every(([name, half]) => half !== name) ? names : [])
}

export function nameOf(printed: string): string {
  return withoutLetterSpacing(
    tidy(printed)
      .replace(sectionNumber, '')
      .replace(/[：:]$/u, ''),
  )
}
