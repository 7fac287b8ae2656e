import {describe, expect, it} from 'vitest'
import {type Caller, refusalOf} from './gate.ts'

const token = 'a'.repeat(64)
const page: Caller = {
  method: 'GET',
  remoteAddress: '127.0.0.1',
  localPort: 4321,
  headers: {host: 'localhost:4321', 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate'},
}
const action: Caller = {
  ...page,
  method: 'POST',
  headers: {
    host: 'localhost:4321',
    origin: 'http://localhost:4321',
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'cors',
    'content-type': 'application/json',
    'x-huikan-review': token,
  },
}
const with_ = (caller: Caller, headers: Caller['headers']): Caller => ({
  ...caller,
  headers: {...caller.headers, ...headers},
})

describe('let in', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])(
    'is the browser of this machine, from %s',
    remoteAddress => {
      expect(refusalOf({...page, remoteAddress}, 'page', token)).toBeUndefined()
      expect(refusalOf({...action, remoteAddress}, 'data', token)).toBeUndefined()
    },
  )

  it.each(['LOCALHOST:4321', '127.0.0.1:4321', '[::1]:4321'])('is it by the name %s', host => {
    expect(refusalOf(with_(page, {host}), 'page', token)).toBeUndefined()
  })

  it('is a link from elsewhere to the page, which that page cannot read', () => {
    expect(refusalOf(with_(page, {'sec-fetch-site': 'cross-site'}), 'page', token)).toBeUndefined()
  })
})

describe('a file that the page loads', () => {
  const load = with_(page, {'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors'})

  it('is let out to the page itself, without a token, and changes nothing', () => {
    expect(refusalOf(load, 'file', token)).toBeUndefined()
    expect(refusalOf({...load, method: 'POST'}, 'file', token)).toBe('请求的格式不对。')
  })

  it.each([
    ['a page of another site, not even as a link', with_(page, {'sec-fetch-site': 'cross-site'})],
    ['another origin', with_(load, {origin: 'http://evil.example'})],
    ['another name', with_(load, {host: 'evil.example:4321'})],
    ['another machine', {...load, remoteAddress: '192.168.1.7'}],
  ])('is refused to %s', (_who, caller) => {
    expect(refusalOf(caller, 'file', token)).toBeDefined()
  })
})

describe('refused', () => {
  it.each([
    ['a machine of the network', {...action, remoteAddress: '192.168.1.7'}],
    ['a connection of unknown origin', {...action, remoteAddress: undefined}],
    ['a name that was made to mean this machine', with_(action, {host: 'evil.example:4321'})],
    ['another port', with_(action, {host: 'localhost:80'})],
    ['no name', with_(action, {host: undefined})],
    ['another origin', with_(action, {origin: 'http://evil.example'})],
    ['another port of this machine', with_(action, {origin: 'http://localhost:9999'})],
    ['a page that hides its origin', with_(action, {origin: 'null'})],
    ['another site', with_(action, {origin: undefined, 'sec-fetch-site': 'same-site'})],
    ['no token', with_(action, {'x-huikan-review': undefined})],
    ['another token', with_(action, {'x-huikan-review': 'b'.repeat(64)})],
    ['a token twice', with_(action, {'x-huikan-review': [token, token]})],
    ['what a form can send', with_(action, {'content-type': 'text/plain'})],
  ] as const)('is %s', (_what, caller) => {
    expect(refusalOf(caller, 'data', token)).toMatch(/。$/u)
  })

  it('is a script elsewhere that would read the page and its token', () => {
    expect(refusalOf(with_(page, {origin: 'http://localhost:9999'}), 'page', token)).toBeDefined()
    expect(
      refusalOf(with_(page, {'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors'}), 'page', token),
    ).toBeDefined()
    expect(refusalOf(with_(page, {host: 'evil.example'}), 'page', token)).toBeDefined()
  })

  it('is data without a token, to be read as well as to be changed', () => {
    expect(refusalOf(page, 'data', token)).toBeDefined()
  })
})
