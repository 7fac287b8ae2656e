import type {Root} from 'hast'
import type {Plugin} from 'unified'
import {addClass, isElement, textOf} from './text.ts'

const addressees = /^(?:(?!。).){2,200}[：:]$/
const bodies = /各|单位|部门|政府|委员会|机构|会员|同志|先生|女士/

/** Marks the line that a letter or notice opens with (各区、县人民政府：) as `salutation`: it is set without indent. */
export const rehypeSalutation: Plugin<[], Root> = () => tree => {
  const first = tree.children.find(node => isElement(node))
  if (!isElement(first, 'p')) return
  const text = textOf(first).trim()
  if (addressees.test(text) && bodies.test(text)) addClass(first, 'salutation')
}
