import {expect, it} from 'vitest'
import {exampleLine} from '../shared/example-line.ts'
import type {ArticleView, IssueView, LineView, MessageView} from '../shared/view.ts'
import {effectOf} from './effect.ts'

const line = (number: number, is: LineView['is'], depth?: number) =>
  exampleLine(number, {is, ...(depth === undefined ? {} : {depth})})

const article = (name: string, title: string, ...fields: ArticleView['fields']): ArticleView => ({
  name,
  title,
  lines: [1, 9],
  titleLine: 1,
  fields,
  settable: [],
  html: '',
  edited: false,
})

const message = (key: string, grade: MessageView['grade'] = 'warning'): MessageView => ({
  key,
  grade,
  file: 'source.txt',
  line: 1,
  words: null,
  place: '第 1 行',
  rule: 'uncertain-join',
  name: '是否一段',
  reason: '',
  settlements: [],
  group: null,
})

const view = (lines: LineView[], articles: ArticleView[], messages: MessageView[]): IssueView => ({
  id: '1',
  label: '第1期',
  revision: '',
  failed: false,
  lines,
  listed: [],
  articles,
  messages,
  entries: [],
  pending: [],
  settable: [],
  pdf: null,
  pdfLost: null,
  undo: null,
  redo: null,
})

it('names the lines whose role or depth changed, articles that came or went, and how many doubts', () => {
  const before = view(
    [line(1, 'title'), line(2, 'heading', 2), line(3, 'paragraph'), line(4, 'item')],
    [
      article('01', '会员名单', {label: '页码', value: '3'}, {label: '体裁', value: '新闻'}),
      article('02', '会员名单'),
      article('03', '会议'),
    ],
    [message('a'), message('b'), message('c', 'info')],
  )
  const after = view(
    [line(1, 'title'), line(2, 'heading', 3), line(3, 'goes-on'), line(5, 'item')],
    [
      article('01', '会员名单（一）', {label: '体裁', value: '新闻'}, {label: '作者', value: '祁望舒'}),
      article('03', '会议'),
      article('04', '会员名单'),
    ],
    [message('b'), message('d', 'error')],
  )
  expect(effectOf('改了', before, after)).toEqual({
    done: '改了',
    lines: [
      {number: 2, was: '小标题（2 级）', now: '小标题（3 级）'},
      {number: 3, was: '另起一段', now: '接上一行'},
      {number: 4, was: '列表项', now: null},
      {number: 5, was: null, now: '列表项'},
    ],
    fields: [
      {article: '会员名单（一）', label: '标题', was: '会员名单', now: '会员名单（一）'},
      {article: '会员名单（一）', label: '页码', was: '3', now: null},
      {article: '会员名单（一）', label: '作者', was: null, now: '祁望舒'},
    ],
    came: ['会员名单'],
    went: ['会员名单'],
    settled: 1,
    raised: 1,
    idle: [],
    at: null,
  })
})

it('says nothing where nothing changed', () => {
  const same = view([line(1, 'title')], [article('01', '会议')], [message('a')])
  expect(effectOf('改了', same, same)).toMatchObject({
    lines: [],
    fields: [],
    came: [],
    went: [],
    settled: 0,
    raised: 0,
  })
})

it('of an issue that could not be converted says that it can be, and not that all of it came', () => {
  const sound = view([line(1, 'title')], [article('01', '会议')], [message('a')])
  const failed = {...view([], [], [message('b', 'error')]), failed: true}
  const none = {lines: [], fields: [], came: [], went: [], settled: 0, raised: 0, idle: []}
  expect(effectOf('撤去了一条', failed, sound)).toMatchObject({
    ...none,
    done: '撤去了一条；这一期又能转换了，各篇没有变',
  })
  expect(
    effectOf('撤去了一条', failed, {...sound, pending: [{name: '01.mdx', deed: '更新', conflict: false}]})
      .done,
  ).toBe('撤去了一条；这一期又能转换了，各篇待写入')
  expect(effectOf('撤销了：撤去了一条', sound, failed)).toMatchObject({
    ...none,
    done: '撤销了：撤去了一条；这一期现在不能转换',
  })
  expect(effectOf('撤去了一条', failed, failed).done).toBe('撤去了一条；这一期还不能转换')
})
