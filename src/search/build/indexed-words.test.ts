import {expect, it} from 'vitest'
import {gramOf} from '../shared/common-grams.ts'
import {wordsOf} from '../shared/content.ts'
import {aloneWord} from '../shared/words.ts'
import {commonTree, indexedWords} from './indexed-words.ts'
import {numberedWords} from './numbered-words.ts'

const gram = (text: string) => gramOf([...text])
const common = ['信用体', '信用', '息系', '用体'].map(gram)

/** A passage as the index has it. */
function indexed(text: string, grams: readonly string[]) {
  const {words} = numberedWords([{text, anchor: null, searched: text}], 0)
  const made = indexedWords(Uint32Array.from(words), commonTree(grams))
  return {words: String(Buffer.from(made.text)).trim().split(' '), places: made.places}
}

it.each([
  ['建设信用户', ['建设', '设信用', '信用户', '用户']],
  ['建设信用体系', ['建设', '设信用体', '信用体系', '用体系', '体系']],
  ['信用', ['信用']],
  ['信息系', ['信息系', '息系']],
])(
  'words of %s go on past what is common from their first atom on, and to the end of what is from their second',
  (text, words) => {
    const made = indexed(text, common).words
    expect(made.slice(0, text.length + 1)).toEqual([...words.map(gram), '|', '|'])
    expect(made).toContain(aloneWord(text.slice(0, 1)))
  },
)

it('tells where what is common begins', () => {
  expect(indexed('信用体与信用', common).places).toEqual([[0], [0, 4], [], [1]])
})

it('words are as they are where nothing is common, however long', () => {
  const text = `第12条${'alpha'.repeat(3000)}，и 𠮷`
  expect(indexed(text, []).words).toEqual(wordsOf([{text, anchor: null, searched: text}], 0).words)
})
