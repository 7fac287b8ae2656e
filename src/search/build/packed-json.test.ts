import {gunzipSync, gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {packedJson} from './packed-json.ts'

const decoder = new TextDecoder('gb18030')
const unpacked = (packed: Uint8Array): unknown => JSON.parse(decoder.decode(gunzipSync(packed)))

it('comes back whatever was printed', () => {
  const print = '〔2014〕21号：“电子商务”——℃㎡①ﬁé\u00a0𠮷鎔\ufffd\ud800\\`'
  expect(unpacked(packedJson([print]))).toEqual([print])
  const units = fc.array(fc.nat(0xffff)).map(codes => String.fromCharCode(...codes))
  fc.assert(
    fc.property(units, text => {
      expect(unpacked(packedJson([text]))).toEqual([text])
    }),
  )
})

it('is smaller than in UTF-8, and the same on every system', () => {
  const text =
    '社会信用体系是社会主义市场经济体制和社会治理体制的重要组成部分。它以法律、法规、标准和契约为依据，以健全覆盖社会成员的信用记录和信用基础设施网络为基础。'
  expect(packedJson(text).length).toBeLessThan(0.85 * gzipSync(JSON.stringify(text), {level: 9}).length)
  expect(packedJson(text)[9]).toBe(255)
})
