import {bare} from '../text/characters.ts'
import {type Credit, isAffiliation, namesPersons, withoutPhotographer} from './credit.ts'
import {isPersonName, nameWords, withoutLatinName} from './person-name.ts'

/** What somebody did for an article, behind the name: 祁望舒口述　陶砚白整理, 〔清〕柏问渠撰, 资料组辑录, 彼得·哈里森著. */
const deeds =
  '口述|搜集整理|收集整理|整理|评注|评析|评点|点评|讲评|解说|讲解|讲述|原著|著|撰文|撰稿|撰|作词|作曲|谱曲|编曲|词曲|设计唱腔|词|曲|点校|校点|校注|注释|辑录|辑|搜集|采录|记录|笔录|记述|记|翻译|编译|译编|译|改编|编著|编写|执笔|采写|供稿|提供|统计|解答|摄影|摄'

const contribution = new RegExp(
  `([〔［[（(]\\p{Script=Han}{1,2}[〕］\\]）)])?\\s*([\\p{Script=Han}·]\\s?[\\p{Script=Han}·]{1,20}?)(?:\\s?(${deeds})|\\s?[/／]\\s?(文|图文|文图)|\\s([文作]))?(?:[\\s、，]+|$)`,
  'uy',
)

/** Who did what, where the line says nothing else: names of persons, or of the office that did it. A deed is that of the names before it. */
export function contributorsOn(text: string): Array<{readonly name: string; readonly deed: string}> {
  const found: Array<{name: string; deed: string}> = []
  let names: Array<{readonly name: string; readonly isForeign: boolean}> = []
  let at = 0
  while (at < text.length) {
    contribution.lastIndex = at
    const [printed = '', nation, name = '', done, wrote, deed = done ?? wrote ?? ''] =
      contribution.exec(text) ?? []
    const isForeign = nation !== undefined || /.·./u.test(name)
    if (printed === '' || !(isForeign || isPersonName(name) || isAffiliation(name))) return []
    names.push({name: bare(name), isForeign})
    if (deed !== '') {
      // 〔奥〕布伦纳　鲁　迪译: what the one wrote the other put into Chinese
      const isPutBy = isTranslation(deed) && names.some(each => !each.isForeign)
      found.push(...names.map(each => ({name: each.name, deed: isPutBy && each.isForeign ? '著' : deed})))
      names = []
    }
    at += printed.length
  }
  return names.length > 0 ? [] : found
}

/** ——祁望舒, ·祁望舒·, 祁望舒/陶砚白, 港务局/祁望舒, 港务局（祁望舒）: the same with blanks between where they work and their names. */
export function withoutSigns(text: string): string {
  const alone = /^(?:[—－─]{1,2} ?(?=\p{Script=Han})(.+)|[·•] ?([^·•]+?) ?[·•])$/u.exec(text)
  const named = alone?.[1] ?? alone?.[2] ?? text
  const [, office = '', beside, within] =
    /^(\p{Script=Han}{2,20}) ?(?:[/／·] ?(\p{Script=Han}[\p{Script=Han} ]{1,6})|[（(](\p{Script=Han}[\p{Script=Han} ]{1,6})[）)])$/u.exec(
      named,
    ) ?? []
  const name = beside ?? within ?? ''
  if (isPersonName(name) && (isAffiliation(office) || (beside !== undefined && isPersonName(office))))
    return `${office} ${bare(name)}`
  return named
}

/** Deeds of who puts in order or into Chinese what others wrote or told. */
const arranges = /^(?:(?:搜集|收集)?整理|译编|编写)$/u

/** Who did the one thing that the line tells: an office is a source, who only put something in order no author. */
function onlyContributor(text: string): Credit | undefined {
  const [one, ...others] = contributorsOn(text)
  if (!one || others.length > 0) return undefined
  if (isAffiliation(one.name)) return {printed: text, source: one.name}
  return arranges.test(one.deed) ? {printed: text, compiledBy: one.name} : undefined
}

/** 祁望舒1　陶砚白2,*: marks behind the names of a paper's authors point at where they work. */
export function withoutMarks(text: string): string {
  if (!/[\d*＊①-⑨¹²³⁴]/u.test(text)) return text
  return text
    .replace(/(?<=\p{Script=Han}) ?[[［〔][\d*＊]{1,3}[\]］〕](?=[\s、，]|$)/gu, '')
    .replace(/(?<=\p{Script=Han}) [*＊]{1,3}(?=[\s、，]|$)/gu, '')
    .replace(/(?<=\p{Script=Han})[\d*＊①-⑨¹²³⁴]+(?:[,，][\d*＊①-⑨¹²³⁴]+)*(?=[\s、，]|$)/gu, '')
}

/** 某医院烧伤科　苏　红, ○ 苏　红: where the author works or a sign, and a name of two characters that is spread. */
export function withWholeName(text: string): string {
  return text.replace(/(?<=\p{Script=Han}{2} |^[□■◎●○◇◆△▲☆★] ?)(\p{Script=Han}) (\p{Script=Han})$/u, '$1$2')
}

/** 孟某（机电学院1998级）: what the author is may stand behind the name. */
const explained = /^(.{2,4}?)\s*[（(]([^（()）]{2,20})[）)]$/u

/** （傣族）, （八十九岁）, （1998级）: of what people somebody is, how old, of which year. */
const personal = /^(?:\p{Script=Han}{1,4}族|.{1,5}岁|.{2,6}[级届])$/u

/** 孟某（机电学院1998级), 利国华（岚山大学法学院）: where somebody works says that what stands before it is a name, whoever is called so. */
export function namesPersonAndPlace(text: string): boolean {
  const [, name, place] = explained.exec(text) ?? []
  return (
    name !== undefined &&
    (isPersonName(name) ||
      (/^\p{Script=Han}{2,3}$/u.test(bare(name)) &&
        (isAffiliation(place ?? '') || personal.test(place ?? ''))))
  )
}

/** 石门镇, 白云县: what the names of places end in, and few of persons. */
const place = /[镇乡县市区]$/u

/** 〔奥〕布伦纳, [美] 约翰·哈里森: of which country somebody is who writes in another tongue. */
export function namesForeigner(text: string): boolean {
  return /^[〔［[（(【][美英法德日俄苏奥意加澳朝韩荷丹挪瑞芬西葡印匈波捷罗希埃以新泰越马菲][〕］\]）)】] ?\p{Script=Han}[\p{Script=Han}·．.A-Z ]{1,14}$/u.test(
    text,
  )
}

/** 鲁　迪　译: nothing but who put a piece into Chinese. */
export function namesTranslators(text: string): boolean {
  const found = contributorsOn(text)
  return found.length > 0 && found.every(({deed}) => isTranslation(deed))
}

/** What a byline says: who wrote the piece, and who put it into Chinese. */
export function bylineCredit(printed: string): Credit {
  const translators = contributorsOn(withoutMarks(withoutLatinName(printed)))
    .filter(({deed}) => isTranslation(deed))
    .map(({name}) => name)
  if (namesTranslators(printed)) return {printed, translators}
  const only = onlyContributor(printed)
  if (only) return only
  const authors = authorsOn(printed)
  return {
    printed,
    ...(authors.length > 0 ? {authors} : {}),
    ...(translators.length > 0 ? {translators} : {}),
  }
}

/** 编译 is as much the work of who does it as that of the author. */
function isTranslation(deed: string): boolean {
  return deed === '译' || deed === '翻译'
}

/** The authors on a byline. Where they work or what they are (本刊记者, 语文组) is no name. */
export function authorsOn(bilingual: string): string[] {
  const printed = withoutSigns(withoutPhotographer(withoutMarks(withoutLatinName(bilingual))))
  const alone = printed.replace(/[（(][^（()）]*[）)]$/u, '')
  if (isPersonName(alone)) return [bare(alone)]
  const contributors = contributorsOn(printed)
  if (contributors.length > 0) {
    const wrote = contributors.filter(({deed}) => !deed.startsWith('摄') && !isTranslation(deed))
    const named = wrote.filter(({name}) => !isAffiliation(name))
    return (named.length > 0 ? named : wrote).map(({name}) => name)
  }
  const words = nameWords(withoutMarks(printed).replace(/[（(][^（()）]*[）)](?!班)|[□■◎●○◇◆△▲☆★]/gu, ' '))
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  // 董事长 段某: only the second of two is a name
  if (words.length === 2 && isPersonName(last) && !isPersonName(first) && !namesPersons(first)) return [last]
  // 石门镇 夏语冰: a place that begins as names do, and whom it stands before
  if (words.length === 2 && place.test(first) && isPersonName(last) && !isAffiliation(last)) return [last]
  const persons = words.filter(word => isPersonName(word) || !isAffiliation(word))
  return persons.length > 0 ? persons : words
}
