import {expect, it} from 'vitest'
import {titleMarkup, titleWords} from './title-words.ts'

it('gives the pieces of a title, and as HTML what they say, the second time as the first', () => {
  for (const _ of [1, 2]) {
    expect(titleWords('推进电子商务发展').join('')).toBe('推进电子商务发展')
    expect(titleMarkup('推进电子商务发展')).toBe(titleWords('推进电子商务发展').join('<wbr>'))
    expect(titleMarkup(`<b>"A" & 'B'`).replaceAll('<wbr>', '')).toBe(
      '&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;',
    )
  }
})
