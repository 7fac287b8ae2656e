import {z} from 'zod'
import {interval} from './sample.ts'

/** Why a mutant was not tried that no sample drew. */
export const notDrawn = 'not drawn'

/** Of what Stryker writes, what is counted. */
export const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({mutants: z.array(z.object({status: z.string(), statusReason: z.string().optional()}))}),
  ),
})

/** How many mutants were noticed, were not, run once as a file is read, and were not drawn. */
export interface Judgement {
  readonly killed: number
  readonly survived: number
  readonly fixed: number
  readonly left: number
}

export function judged({files}: z.infer<typeof reportSchema>): Judgement {
  const mutants = Object.values(files).flatMap(({mutants}) => mutants)
  const count = (...wanted: string[]) => mutants.filter(({status}) => wanted.includes(status)).length
  const left = mutants.filter(({statusReason}) => statusReason === notDrawn).length
  return {
    killed: count('Killed', 'Timeout'),
    survived: count('Survived', 'NoCoverage'),
    fixed: count('Ignored') - left,
    left,
  }
}

export function sentenceOf({killed, survived, fixed, left}: Judgement): string {
  const size = killed + survived
  const percent = (share: number) => `${Math.round(share * 100)}%`
  const [least, most] = interval(killed, size)
  const apart = fixed > 0 ? `，其中 ${fixed} 处一读入就算好，没有试` : ''
  return `共 ${size + fixed + left} 处，抽出 ${size + fixed} 处${apart}。试了 ${size} 处：发现 ${killed} 处，没有发现 ${survived} 处。发现的占 ${percent(size === 0 ? 0 : killed / size)}；全部试过的话，有 95% 的把握在 ${percent(least)} 与 ${percent(most)} 之间。`
}
