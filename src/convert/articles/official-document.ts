import {isAffiliation} from '../print/credit.ts'
import {isDateLine, readDate, readDateBefore} from '../print/dates.ts'
import {namesOfficer} from '../print/order.ts'
import {bare} from '../text/characters.ts'
import type {Metadata} from '../tree.ts'

/** 会员　顾　问, 读者 甲某: one of those who read the periodical signs a letter to it, whatever its title is. */
function isReader(line: string): boolean {
  return /^(?:会员|读者|学员|通讯员)[\s\u3000]+\p{Script=Han}[\p{Script=Han}\s\u3000]{1,5}$/u.test(
    line.trim(),
  )
}

/** Issuer and dates of an official document: from its signature, or from what its text says. */
export function official(
  kind: Metadata['kind'],
  metadata: Partial<Metadata>,
  signatures: readonly string[][],
  title: string,
  text: string,
): Partial<Metadata> {
  if (
    kind !== 'policy' &&
    kind !== 'regulation' &&
    kind !== 'judicial' &&
    kind !== 'notice' &&
    metadata.documentNumber === undefined
  )
    return {}
  const signature = signatures.find(lines => lines.length > 1) ?? signatures[0]
  if (metadata.documentNumber === undefined && signature?.some(isReader)) return {}
  const signers =
    signature
      ?.filter(line => !isDateLine(line) && !namesOfficer(line))
      .flatMap(line => {
        const printed = line
          .replace(/[（(](?:盖章|公章|印章|章|印|代章|签字|签章)[）)]/gu, '')
          .trim()
          // （某省某厅印章）
          .replace(/^[（(]([^（()）]{2,40}?)(?:盖章|公章|印章|代章|章|印)?[）)]$/u, '$1')
          .replace(/(?<=\S)[\s\u3000]{0,4}(?:谨启|敬启|同启|启|谨上|敬上)$/u, '')
        // 某　市　人　事　局 is letter-spaced
        return /^\S(?:\s+\S)+$/u.test(printed) ? [bare(printed)] : printed.split(/[、\s]+/u)
      }) ?? []
  const court = kind === 'judicial' ? /^《?([^《》]{2,30}?(?:法院|检察院))/u.exec(title)?.[1] : undefined
  // 某市某局 关于…的复函 is its letter, whether or not it is signed
  const body = /^([^《》，。：\s]{4,30}?)关于.*[知定函告复示见法]$/u.exec(bare(title))?.[1]
  const named = court ?? (body !== undefined && isAffiliation(body) ? body : undefined)
  const found: Partial<Metadata> = {}
  const issuer = metadata.issuer ?? (signers.filter(Boolean).join('、') || named)
  if (issuer) found.issuer = issuer
  const date = signature?.findLast(isDateLine)
  const issued = date ? readDate(date) : undefined
  if (issued) found.issuedDate = issued
  const adopted = readDateBefore(text, '通过')
  if (adopted) found.adoptedDate = adopted
  const effective = /自([^自。；，]{6,14}日)起(?:施行|实施|實施|执行|執行|生效)/u.exec(
    text.replace(/\s+/gu, ''),
  )?.[1]
  const inForce = effective ? readDate(effective) : undefined
  if (inForce) found.effectiveDate = inForce
  return found
}
