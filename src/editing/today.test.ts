import {afterEach, expect, it, vi} from 'vitest'
import {today} from './today.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

it.each([
  ['2026-11-26T15:59:59Z', '2026-11-26'],
  ['2026-11-26T16:00:00Z', '2026-11-27'],
])('at %s it is %s in China', (now, day) => {
  vi.stubEnv('SOURCE_DATE_EPOCH', undefined)
  vi.useFakeTimers({now: new Date(now), toFake: ['Date']})
  expect(today()).toBe(day)
})

it('what stands for the clock is believed where it is a time', () => {
  vi.useFakeTimers({now: new Date('2026-11-26T00:00:00Z'), toFake: ['Date']})
  for (const [epoch, day] of [
    ['1416900000', '2014-11-25'],
    ['0', '2026-11-26'],
    ['-1', '2026-11-26'],
    ['', '2026-11-26'],
    ['x', '2026-11-26'],
    ['Infinity', '2026-11-26'],
  ] as const) {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch)
    expect([epoch, today()]).toEqual([epoch, day])
  }
})
