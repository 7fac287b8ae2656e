import {z} from 'astro/zod'
import {lineRoles} from '../../schemas/structure.ts'
import type {Request} from '../shared/actions.ts'
import {Refusal} from './refusal.ts'

const line = z.int().positive()
const offset = z.int().nonnegative()
const said = {
  is: z.enum(lineRoles).optional(),
  depth: z.int().optional(),
  level: z.int().optional(),
}

const decided = z.strictObject({
  line: line.optional(),
  lines: z.tuple([line, line]).optional(),
  ...said,
  entry: line.nullish(),
  checked: z.array(z.string().min(1).max(100)).max(100).optional(),
})

const action = z.discriminatedUnion('do', [
  z.strictObject({do: z.literal('decide'), decided}),
  z.strictObject({
    do: z.literal('decide-all'),
    // as many as one list of messages has
    decided: z.array(decided).min(1).max(1_000),
    sure: z.boolean().optional(),
  }),
  z.strictObject({
    do: z.literal('habit'),
    line,
    ...said,
    is: z.enum(lineRoles),
    sure: z.boolean().optional(),
  }),
  z.strictObject({
    do: z.literal('correct'),
    line,
    start: offset,
    end: offset,
    // one line of print, and a sentence
    now: z.string().max(10_000),
    why: z.string().max(1_000),
  }),
  z.strictObject({do: z.literal('cut'), line, at: offset, is: z.enum(lineRoles)}),
  z.strictObject({
    do: z.literal('set'),
    line: line.nullable(),
    fields: z.record(z.string().max(100), z.string().max(1_000)),
  }),
  z.strictObject({
    do: z.literal('specify'),
    line,
    index: offset,
    entry: z.string(),
    was: z.string().min(1).max(10_000),
    now: z.string().max(10_000),
  }),
  z.strictObject({
    do: z.literal('strike'),
    file: z.string(),
    first: line,
    lines: z.array(z.string().max(10_000)).min(1).max(1_000),
  }),
  z.strictObject({do: z.literal('withdraw'), file: z.string(), index: offset, entry: z.string()}),
  z.strictObject({do: z.literal('undo')}),
  z.strictObject({do: z.literal('redo')}),
  z.strictObject({do: z.literal('write')}),
])

const request: z.ZodType<Request> = z.strictObject({revision: z.string(), action})

/**
 * What a request asks for.
 *
 * @param body - as it was sent
 * @throws {Refusal} where it is nothing that the page would send
 */
export function readRequest(body: string): Request {
  const result = request.safeParse(parsed(body))
  if (result.success) return result.data
  throw new Refusal('看不懂这个请求，请刷新这一页。')
}

/** What comes with a picture: upon what the page showed, the line that it is for, and its name on the editor's disk. */
const upload = z.object({
  revision: z.string(),
  line: z.coerce.number().pipe(line),
  // no disk has longer names
  chosen: z.string().min(1).max(1_000),
})

/**
 * What a picture is sent for.
 *
 * @throws {Refusal} where it is nothing that the page would send
 */
export function readUpload(parameters: URLSearchParams): z.infer<typeof upload> {
  const result = upload.safeParse(Object.fromEntries(parameters))
  if (result.success) return result.data
  throw new Refusal('看不懂这个请求，请刷新这一页。')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
