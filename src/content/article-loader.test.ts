import {join, resolve} from 'node:path'
import {expect, it} from 'vitest'
import {isLoaded} from './article-loader.ts'

it.each(['content', resolve('content')])(
  'a saved article of %s is loaded again, however its path is told',
  content => {
    for (const folder of ['content', resolve('content')]) {
      expect(isLoaded(content, join(folder, 'issues/136/02.mdx'))).toBe(true)
      expect(isLoaded(content, join(folder, 'issues/136/issue.yaml'))).toBe(true)
      expect(isLoaded(content, join(folder, 'issues/136/source.txt'))).toBe(false)
      expect(isLoaded(content, join(folder, 'issues.old/136/02.mdx'))).toBe(false)
    }
  },
)
