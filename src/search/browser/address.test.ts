import {expect, it} from 'vitest'
import {readAddress, writeAddress} from './address.ts'

it('what is asked goes into the address and comes back', () => {
  const asked = {
    q: '国发〔2014〕21号 & 100%',
    section: '政策',
    issue: '',
    year: '2014',
    kind: '',
    source: '亿邦动力网',
    sort: 'date',
  }
  expect(readAddress(writeAddress(asked))).toEqual(asked)
  expect(writeAddress(readAddress(''))).toBe('?')
  expect(readAddress('?q=x&sort=nonsense').sort).toBe('')
})
