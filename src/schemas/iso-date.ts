import {z} from 'astro/zod'

const earliestYear = 1000
const latestYear = 2199

/** A day of the calendar as 2014-06-14. Messages are for editors. */
export const isoDate = z.string({error: adviseNumber}).superRefine((written, context) => {
  const advice = adviseDate(written)
  if (advice !== undefined) context.addIssue({code: 'custom', message: advice})
})

/** A year alone is a number in YAML; quotation marks would make no date of it. */
function adviseNumber({input}: {input?: unknown}): string | undefined {
  return typeof input === 'number' ? '日期应写作 2014-06-14 的样子' : undefined
}

function adviseDate(written: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? []
  if (year === undefined || month === undefined || day === undefined) return adviseForm(written)
  if (Number(year) < earliestYear || Number(year) > latestYear) return `年份 ${year} 不对，请核对`
  if (Number(month) < 1 || Number(month) > 12) return `没有 ${Number(month)} 月这个月份，请核对`
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day) < 1) return '没有 0 日，请核对'
  return Number(day) > days ? `${year} 年 ${Number(month)} 月只有 ${days} 天，请核对` : undefined
}

/** Dates as they are printed and typed: 2014年6月14日, 2014.6.14, 2014/6/14, 2014-6-14. */
function adviseForm(written: string): string {
  const [, year, month = '', day = ''] =
    /^\s*(\d{4})\s?[-年./－．／]\s?(\d{1,2})\s?[-月./－．／]\s?(\d{1,2})\s?日?\s*$/.exec(written) ?? []
  const example =
    year === undefined ? '2014-06-14' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year === undefined ? `日期应写作 ${example} 的样子` : `日期应写作 ${example}`
}
