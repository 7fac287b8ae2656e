import {expect, it} from 'vitest'
import {nextStep} from './next-step.ts'

it('what is not written is written first, then all is checked', () => {
  const pending = {name: '01.mdx', deed: '更新', conflict: false}
  expect(nextStep({id: '140', pending: [pending]})).toContain('Ctrl+S')
  expect(nextStep({id: '140', pending: [{...pending, conflict: true}]})).toContain('npm run check -- 140')
  expect(nextStep({id: '140', pending: []})).toContain('npm run check -- 140')
})
