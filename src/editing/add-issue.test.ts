import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {minimalIssue} from '../../tests/convert/minimal-issue.ts'
import {newFolder} from '../../tests/new-folder.ts'
import {listIssueFolders} from '../content/issue-folders.ts'
import {fileIssue} from './add-issue.ts'
import {convertFolder} from './convert-folder.ts'

test('what is refused as another newsletter’s is taken as the sentence says, with the number that was given', async () => {
  const content = newFolder('foreign')
  mkdirSync(join(content, 'issues'))
  const print = minimalIssue('来信收悉，此复。\n')
  const [own, other] = ['27.txt', '无号.txt'].map(name => join(content, name))
  if (own === undefined || other === undefined) throw new Error('no paths')
  writeFileSync(own, print)
  await fileIssue(content, own, {id: undefined, foreign: false})
  for (const folder of listIssueFolders(content)) convertFolder(folder, {force: false, dry: false})
  writeFileSync(
    other,
    print
      .replaceAll('示例协会', '望洲商会')
      .replaceAll('示例通讯', '望洲简讯')
      .replace('2015年3月第3期总第27期\n\n', ''),
  )
  const refused = async (id: string | undefined) => {
    const {filed, reports} = await fileIssue(content, other, {id, foreign: false})
    expect(filed).toBeUndefined()
    return reports[0]?.messages[0]?.reason
  }
  expect(await refused(undefined)).toContain('刊头里没有读到期号或年月')
  expect(await refused('141')).toContain(`npm run add -- --foreign --id 141 "${other}"`)
  expect((await fileIssue(content, other, {id: '141', foreign: true})).filed?.id).toBe('141')
})
