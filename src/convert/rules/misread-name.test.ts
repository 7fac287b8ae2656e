import {describe, expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {exampleIssue} from './example-issue.ts'

/** What the rule says of a text: line, column and what was found. The text begins on line 17. */
function said(body: string) {
  return convert(exampleIssue(body), {id: '27'})
    .file.messages.filter(({ruleId}) => ruleId === 'misread-name')
    .map(({line, column, reason, note}) => ({
      at: `${line}:${column}`,
      found: reason.split('；')[0],
      note: note ?? '',
    }))
}

const found = (body: string) => said(body).map(({at, found}) => `${at} ${found}`)

const pair = (one: string, other: string, more = '') =>
  found(`${one}：新会员。\n\n会议增补了启汉贸易和${other}等三家单位为理事。${more}`)

describe('one name in two printings', () => {
  it('is told where it is the rarer', () => {
    const [message] = said(
      '望洲市无线电监测站：新会员。\n\n会议增补了启汉贸易和望洲无线电监测站等三家单位为理事。',
    )
    expect(message?.at).toBe('19:11')
    expect(message?.found).toBe(
      '同一期里有两种只差一字的名称：这里作“望洲无线电监测站”，第 17 行作“望洲市无线电监测站”',
    )
    expect(message?.note).toContain(
      'was: 望洲无线电监测站, now: 望洲市无线电监测站, why: 同一期第 17 行作“望洲市无线电监测站”',
    )
  })

  it.each([
    ['a character left out', '望洲市渔业协会', '望洲渔业协会'],
    ['one put in', '望洲渔业协会', '望洲市渔业协会'],
    ['another one', '望洲市渔业协会', '望洲市鱼业协会'],
  ])('with %s', (_what, one, other) => {
    expect(pair(one, other)).toHaveLength(1)
  })

  it.each([
    ['two schools', '望洲市第一人民医院', '望洲市第二人民医院'],
    ['two ends of the town', '望洲市东区医院', '望洲市西区医院'],
    ['the same', '望洲市渔业协会', '望洲市渔业协会'],
    ['another beginning', '望洲市渔业协会', '东屿市渔业协会'],
    ['a difference of two', '望洲市渔业协会', '望洲市鱼叶协会'],
    ['less than six characters', '望洲渔协会', '望洲鱼协会'],
    ['another kind of body', '望洲市渔业协会', '望洲市渔业商会'],
  ])('none of %s', (_what, one, other) => {
    expect(pair(one, other)).toEqual([])
  })

  it('is told of the name alone where the other comes more often', () => {
    const [message] = said(
      '望洲市无线电监测站：新会员。\n\n会议增补了启汉贸易和望洲无线电监测站等单位，望洲无线电监测站发言。',
    )
    expect(message?.at).toBe('17:1')
    expect(message?.found).toContain('这里作“望洲市无线电监测站”，第 19 行作“望洲无线电监测站”')
  })

  it('has no correction where it came twice', () => {
    const text =
      '望洲市无线电监测站：新会员。\n\n望洲市无线电监测站：新理事。\n\n会议增补了望洲无线电监测站，望洲无线电监测站发言。'
    expect(said(text)[0]?.note).not.toContain('corrections.yaml')
  })

  it('stands alone somewhere', () => {
    expect(
      found('会议增补了启汉贸易和望洲无线电监测站等单位。\n\n大家参观了望洲市无线电监测站的展厅。'),
    ).toEqual([])
  })
})
