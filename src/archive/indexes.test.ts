import {expect, it} from 'vitest'
import type {Article} from './articles.ts'
import {indexBy, namedIndex, namesIn} from './indexes.ts'
import {memberName, memberOf, membersOf} from './members.ts'

const article = (name: string, source: string | null): Article => ({
  issue: '1',
  name,
  digest: name,
  data: {
    title: name,
    issue: '1',
    order: 1,
    section: null,
    page: null,
    kind: 'member-profile',
    source,
    lines: [1, 1],
  },
})

it('an index puts an article under each of its names, by pronunciation', () => {
  const entries = indexBy(
    [article('01', '中国日报、阿里研究院'), article('02', '中国日报'), article('03', null)],
    ({data}) => namesIn(data.source),
  )
  expect(entries.map(({name, items, id}) => [id, name, items.map(item => item.name)])).toEqual([
    ['n-1', '阿里研究院', ['01']],
    ['n-2', '中国日报', ['01', '02']],
  ])
})

it('documents stand apart from books and reports', () => {
  const named = (title: string | null, number: string | null = null) => ({
    title,
    number,
    article: null,
    citations: [],
  })
  const {documents, others} = namedIndex([
    named('某某日报'),
    named(null, '沪府〔2011〕93号'),
    named('交易特别规定（试行）'),
    named('电信条例'),
  ])
  expect(documents.map(({title, number}) => title ?? number)).toEqual([
    '电信条例',
    '交易特别规定（试行）',
    '沪府〔2011〕93号',
  ])
  expect(others.map(({title}) => title)).toEqual(['某某日报'])
})

it('a member’s profile says what it does and where it is to be found', () => {
  const profile = article('某某有限公司（会员单位）', null)
  expect(
    memberOf(profile, [
      '主要业务经营范围：房地产、物业管理。',
      '会员企业情况介绍：甲。',
      '单位网址：www.example.cn',
    ]),
  ).toMatchObject({
    name: '某某有限公司',
    business: '房地产、物业管理。',
    website: 'www.example.cn',
  })
  expect(memberName('某某（上海）有限公司')).toBe('某某（上海）有限公司')
  const earlier = memberOf(article('某某有限公司', null), [])
  expect(membersOf([earlier, memberOf(profile, [])]).map(member => member.profile)).toEqual([profile])
})
