import {expect, it} from 'vitest'
import {convert} from '../convert.ts'
import {pointsAsStops} from './points-as-stops.ts'

const sentences = [
  '两组均采用牵引，重量为体重的四分之一．疗程十天．',
  '治疗组总有效率为95％．',
  '结论（见表1）．',
  '有2例复发．',
]

it('a point behind a word is a stop where the issue ends its sentences so', () => {
  expect(pointsAsStops(sentences)).toEqual(sentences.map(text => text.replaceAll('．', '。')))
})

it('the point of a number is none', () => {
  const numbers = ['１．资料', '一．概况', '（十二．附则', '总有效率为9５．４%']
  expect(pointsAsStops([...sentences, ...numbers]).slice(sentences.length)).toEqual(numbers)
})

it('few such sentences, or many that end in 。, show no habit', () => {
  expect(pointsAsStops(sentences.slice(1))).toEqual(sentences.slice(1))
  const both = [...sentences, '疗程十天。']
  expect(pointsAsStops(both)).toEqual(both)
})

it('what is read so stands in the article as it is printed, and headings are told from text', () => {
  const text = `疗养通讯\n\n2003年第2期\n\n目录\n\n矿泉浴疗效观察　1\n森林浴的影响　4\n\n矿泉浴疗效观察\n祁望舒\n　　腰痛是来院疗养员的常见病．现报道如下．\n1　资料与方法\n　　${sentences[0]}\n　　${sentences[1]}\n2　结　果\n　　${sentences[2]}\n　　${sentences[3]}\n\n森林浴的影响\n陶砚白\n　　疗养院后有松林．\n`
  const {files} = convert(text, {id: '2003-02'})
  const article = files.get('01.mdx') ?? ''
  expect(article).toContain('疗程十天．')
  expect(article).not.toContain('。')
  expect(article).toMatch(/^## 1 +资料与方法$/mu)
})
