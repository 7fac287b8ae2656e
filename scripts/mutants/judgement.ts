import {z} from 'zod'
import {interval} from './sample.ts'

/** Of what Stryker writes, what is counted. */
export const reportSchema = z.object({
  files: z.record(z.string(), z.object({mutants: z.array(z.object({status: z.string()}))})),
})

/** How many mutants were noticed, were not, and were not tried. */
export interface Judgement {
  readonly killed: number
  readonly survived: number
  readonly left: number
}

/** Mutants that are ignored, for they run once as a file is read, count as none. */
export function judged({files}: z.infer<typeof reportSchema>): Judgement {
  const statuses = Object.values(files).flatMap(({mutants}) => mutants.map(({status}) => status))
  const count = (...wanted: string[]) => statuses.filter(status => wanted.includes(status)).length
  return {
    killed: count('Killed', 'Timeout'),
    survived: count('Survived', 'NoCoverage'),
    // as which sample-checker.ts gives out those that were not drawn
    left: count('CompileError'),
  }
}

export function sentenceOf({killed, survived, left}: Judgement): string {
  const size = killed + survived
  const all = size + left
  const percent = (share: number) => `${Math.round(share * 100)}%`
  const [least, most] = interval(killed, size)
  const found = `共 ${all} 处，抽出 ${size} 处：发现 ${killed} 处，没有发现 ${survived} 处。发现的占 ${percent(size === 0 ? 0 : killed / size)}`
  return `${found}；全部 ${all} 处里的比例，有 95% 的把握在 ${percent(least)} 与 ${percent(most)} 之间。`
}
