import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {parse} from 'yaml'
import {siteSchema} from '../schemas/site.ts'
import {archiveSettings} from './archive-settings.ts'

const blank = readFileSync('src/founding/site.yaml', 'utf8')

it('the settings that an archive begins with have every field, each with a comment, and hold', () => {
  expect(Object.keys(parse(blank)).toSorted()).toEqual(Object.keys(siteSchema.shape).toSorted())
  expect(siteSchema.parse(parse(blank))).toMatchObject({title: '会刊', association: '本会', url: ''})
  const fields = blank.split('\n\n').flatMap(part => part.split(/\n(?=#)/))
  expect(fields.filter(field => /^\w+:/m.test(field) && !/^#.*\p{Script=Han}/mu.test(field))).toEqual([])
})

it.each([
  ['望洲商会通讯', '望洲市商会'],
  ['2014: “$&” # 通讯', "望洲's 商会"],
])('%s: name and association are what was typed, whatever signs they have', (title, association) => {
  const settings = archiveSettings(blank, title, association)
  expect(parse(settings)).toEqual({...parse(blank), title, association})
  expect(settings.split('\n')).toHaveLength(blank.split('\n').length)
})
