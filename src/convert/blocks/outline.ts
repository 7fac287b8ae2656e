import {namesPersons} from '../print/credit.ts'
import type {Stated} from '../roles/stated.ts'
import type {Line} from '../tree.ts'
import {findIssuedTexts} from './issued-texts.ts'
import {type Piece, statedAt, textAt} from './pieces.ts'
import {type Chains, chainSeries, type Series} from './series.ts'
import {inSignatures, type SignaturePlace} from './signature.ts'
import {findUnnumberedHeadings} from './unnumbered-headings.ts'
import {judge, unmarked, type VerdictRule} from './verdict.ts'

/** What a piece of text turns out to be, once its neighbours are known. */
export type Role = (
  | {readonly is: 'paragraph'}
  /** `takes`: how many of the pieces behind it are part of the same heading. */
  | {readonly is: 'heading'; readonly depth: number; readonly takes: number}
  /** `level`: 0 for an item of an outermost list. */
  | {readonly is: 'item'; readonly level: number}
) & {readonly because?: string}

/**
 * Decides for every piece of an article what it is, and how deep each heading stands.
 *
 * @param lead - what stands above the title and leads up to it
 */
export function outline(
  pieces: readonly Piece[],
  title: string,
  signatures: readonly SignaturePlace[],
  lead: ReadonlySet<Line> = new Set(),
): Role[] {
  const signed = inSignatures(signatures)
  const documents = new Map(
    [...findIssuedTexts(pieces, title, signatures, signed)].filter(([index]) => {
      const is = statedAt(pieces, index)?.is
      return is === undefined || is === 'heading'
    }),
  )
  const {chains, all} = chainSeries(pieces, signed, documents)
  for (const series of all.toReversed()) {
    const {says, because} = toldVerdict(series, pieces) ?? judge(series, pieces, chains, signed)
    series.verdict = says
    series.because = because
  }
  const leads = (index: number) => {
    const line = textAt(pieces, index)?.text.spans[0]?.line
    return line !== undefined && lead.has(line)
  }
  const unnumbered = new Set(
    [
      ...[...findUnnumberedHeadings(pieces, signed, chains, documents, title)].filter(index => !leads(index)),
      ...[...pieces.keys()].filter(index => statedAt(pieces, index)?.is === 'heading'),
    ].filter(index => mayBeUnnumbered(pieces, index, chains)),
  )
  return assign(pieces, signed, documents, unnumbered, all, chains)
}

/** One form has one meaning within a series: what the editor says of a member holds for all that nobody said anything of. */
function toldVerdict(
  series: Series,
  pieces: readonly Piece[],
): Pick<VerdictRule, 'says' | 'because'> | undefined {
  const told = series.members.map(index => statedAt(pieces, index)?.is)
  const because = '编辑写明了同一编号里的一条，其余各条相同'
  if (told.includes('heading')) return {says: 'heading', because}
  return told.includes('item') ? {says: 'list', because} : undefined
}

/** A stated heading whose number belongs to a series stands in that; nothing stated otherwise is a heading. */
function mayBeUnnumbered(pieces: readonly Piece[], index: number, chains: Chains): boolean {
  const is = statedAt(pieces, index)?.is
  if (is === undefined) return true
  return is === 'heading' && chains.open[index]?.at(-1)?.places.has(index) !== true
}

function assign(
  pieces: readonly Piece[],
  signed: ReadonlySet<number>,
  documents: ReadonlyMap<number, number>,
  unnumbered: ReadonlySet<number>,
  all: readonly Series[],
  chains: Chains,
): Role[] {
  const headings = (series: readonly Series[]) => series.filter(({verdict}) => verdict === 'heading').length
  const caseTitles = labelsWithTitles(pieces, all)
  const roles: Role[] = []
  // below an unnumbered heading numbered ones stand one deeper
  let shift = 0
  let shiftedFrom = 0
  for (const index of pieces.keys()) {
    const chain = chains.open[index] ?? []
    const own = chain.at(-1)
    const member = own?.places.has(index) === true && !signed.has(index)
    const role = (): Role => {
      if (documents.has(index)) {
        shift = 0
        return {
          is: 'heading',
          depth: depth(headings(chain) + 1),
          takes: documents.get(index) ?? 0,
          because: '通知所印发的文件，题名自成一层',
        }
      }
      if (unnumbered.has(index) && !(member && own?.verdict === 'heading')) {
        const backMatter = /^(?:注释?|参考文献|参考资料|附录|致谢|后记|结语|作者简介)$/u.test(
          textAt(pieces, index)?.text.value ?? '',
        )
        const numbered = backMatter ? 0 : headings(chain.filter(({system}) => system !== 'label'))
        const labelled = chain.some(({system, verdict}) => system === 'label' && verdict === 'heading')
        shift = chain.length === 0 || labelled ? 1 : shift
        shiftedFrom = index
        return {is: 'heading', depth: depth(numbered + 2), takes: 0, because: unnumberedHeading}
      }
      if (!member || !own) return {is: 'paragraph'}
      const {because} = own
      const inner = (own.members[0] ?? 0) > shiftedFrom ? shift : 0
      if (own.verdict === 'heading')
        return {
          is: 'heading',
          depth: depth(headings(chain) + 1 + inner),
          takes: caseTitles.get(index) ?? 0,
          because,
        }
      if (own.verdict === 'list')
        return {
          is: 'item',
          level: chain.slice(0, -1).filter(({verdict}) => verdict === 'list').length,
          because,
        }
      return {is: 'paragraph', because}
    }
    roles.push(asTold(role(), statedAt(pieces, index)))
  }
  return roles
}

/** 短而不成句, set apart, over prose. */
const unnumberedHeading = '短而不成句，自成一行，下面是正文，同篇里别的小标题也是这个样子'

/** The depth or level that the editor gives, and an item or a heading where the editor says that there is one. */
function asTold(role: Role, stated: Stated | undefined): Role {
  if (stated?.is === 'heading')
    return {
      is: 'heading',
      depth: stated.depth ?? (role.is === 'heading' ? role.depth : 2),
      takes: role.is === 'heading' ? role.takes : 0,
    }
  if (stated?.is === 'item')
    return {
      is: 'item',
      level: stated.level === undefined ? (role.is === 'item' ? role.level : 0) : stated.level - 1,
    }
  return stated?.is === undefined ? role : {is: 'paragraph'}
}

function depth(level: number): number {
  return Math.min(Math.max(level, 2), 6)
}

/** 案例 1, its title on the next line: both lines are one heading where every member of the series is set so. */
function labelsWithTitles(pieces: readonly Piece[], all: readonly Series[]): Map<number, number> {
  const takes = new Map<number, number>()
  for (const series of all) {
    if (series.system !== 'label' || series.verdict !== 'heading') continue
    const titled = series.members.filter(index => {
      const piece = textAt(pieces, index)
      const next = textAt(pieces, index + 1)
      return (
        piece &&
        unmarked(piece) === '' &&
        next &&
        !next.mark &&
        statedAt(pieces, index + 1)?.is === undefined &&
        next.text.value.length <= 120 &&
        // 译文一, and below it 卞　立: who made it
        !namesPersons(next.text.value) &&
        !/[。；：]$/u.test(next.text.value)
      )
    })
    if (titled.length === series.members.length) for (const index of titled) takes.set(index, 1)
  }
  return takes
}
