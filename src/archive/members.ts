import type {Article} from './articles.ts'

/** One line of the 会员名录; what the profile does not say is null. */
export interface Member {
  name: string
  /** 业务经营范围. */
  business: string | null
  /** 单位网址 as printed. */
  website: string | null
  profile: Article
}

/** Whether an article introduces a member. */
export function isMemberProfile({data}: Article): boolean {
  return data.kind === 'member-profile'
}

/** A member's name, without the remark behind it: 某某有限公司（会员单位）. */
export function memberName(title: string): string {
  const at = title.search(/[（(][^（）()]*[）)]\s*$/)
  return at >= 0 && /会员|理事|会长/.test(title.slice(at)) ? title.slice(0, at).trimEnd() : title
}

/**
 * Reads a member's business and address from its profile: 主要业务经营范围：…, 单位网址：….
 *
 * @param passages - texts of the profile, in order
 */
export function memberOf(profile: Article, passages: readonly string[]): Member {
  const labelled = (label: RegExp) => {
    const line = passages.find(passage => label.test(passage))
    return line?.replace(label, '').trim() || null
  }
  return {
    name: memberName(profile.data.title),
    business: labelled(/^(?:主要)?(?:业务)?(?:经营|业务)?(?:经营)?范围\s?[：:]/),
    website: labelled(/^(?:单位|公司|企业|官方)?(?:网址|网站|官网)\s?[：:]/),
    profile,
  }
}

/** Members by the pronunciation of their names; one who was introduced twice stands where the latest profile is. */
export function membersOf(members: readonly Member[]): Member[] {
  const byName = new Map(members.map(member => [member.name, member]))
  return [...byName.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'zh-Hans-u-co-pinyin'))
}
