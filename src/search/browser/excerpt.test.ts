import {describe, expect, it} from 'vitest'
import {bestPassage, excerptOf as excerpt, markedRuns as marked, type Run} from './excerpt.ts'

const variants = new Map([['務', '务']])
const markedRuns = (text: string, phrases: string[]) => marked(text, phrases, variants)
const excerptOf = (text: string, phrases: string[]) => excerpt(text, phrases, variants)
const shown = (runs: Run[]) => runs.map(({text, marked}) => (marked ? `[${text}]` : text)).join('')

describe('marks', () => {
  it('stand on the text as printed', () => {
    expect(shown(markedRuns('“双 11”与双１１', ['双11']))).toBe('“[双 11]”与[双１１]')
    expect(shown(markedRuns('国发〔2014〕21 号', ['国发[2014]21号']))).toBe('[国发〔2014〕21 号]')
  })

  it('stand on traditional characters as printed', () => {
    expect(shown(markedRuns('電子商務与商务', ['商务']))).toBe('電子[商務]与[商务]')
    expect(shown(markedRuns('商务', ['商務']))).toBe('[商务]')
  })

  it('merge where phrases overlap', () => {
    expect(shown(markedRuns('社会信用体系', ['信用', '用体系']))).toBe('社会[信用体系]')
  })
})

describe('excerpt', () => {
  const long = `${'前文很长很长，'.repeat(20)}其中讲到信用体系的建设，${'后文也很长，'.repeat(20)}`

  it('is a short passage as it is', () => expect(shown(excerptOf('信用体系', ['体系']))).toBe('信用[体系]'))

  it('is cut around the hit, at a clause, with ellipses', () => {
    const text = shown(excerptOf(long, ['信用体系']))
    expect(text).toMatch(/^…前文很长很长，.*其中讲到\[信用体系\]的建设.*…$/)
    expect(text.length).toBeLessThan(110)
  })

  it('never begins or ends within a character, be it of many code units', () => {
    const family = '👨‍👩‍👧'
    for (let shift = 0; shift < 9; shift++) {
      const text = `${'甲'.repeat(shift)}${family.repeat(40)}信用体系${family.repeat(40)}`
      const cut = shown(excerptOf(text, ['信用体系'])).replace('[信用体系]', '')
      expect(cut.replaceAll(family, '').replaceAll('甲', '')).toBe('……')
    }
  })

  it('prefers the place where the phrases stand together', () => {
    const text = `${'信用，'.repeat(3)}${'别的话，'.repeat(40)}信用体系与双11同在。`
    expect(shown(excerptOf(text, ['信用体系', '双11']))).toContain('[信用体系]与[双11]')
  })

  it('shows two places where the phrases stand far apart', () => {
    const text = shown(
      excerptOf(`甲，${long}${'又说别的，'.repeat(30)}到了上海才停下来。`, ['信用体系', '上海']),
    )
    expect(text).toMatch(/^…前文.*\[信用体系\]的建设.*…又说别的.*到了\[上海\]才停下来。$/)
    expect(text.length).toBeLessThan(120)
  })

  it('begins at the beginning where nothing is found', () =>
    expect(shown(excerptOf(long, ['没有']))).toMatch(/^前文.*…$/))
})

describe('the best passage', () => {
  const passages = ['信用，信用，信用。', '双11的信用。', '别的。'].map(text => ({text}))

  it('holds most of the phrases', () =>
    expect(bestPassage(passages, ['信用', '双11'], variants)).toBe(passages[1]))

  it('then most hits', () => expect(bestPassage(passages, ['信用'], variants)).toBe(passages[0]))

  it('is none where nothing is held', () => expect(bestPassage(passages, ['火星'], variants)).toBeUndefined())
})
