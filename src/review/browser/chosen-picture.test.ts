import {expect, it} from 'vitest'
import {pictureFault, pictureWords} from './chosen-picture.ts'

const mega = 1024 * 1024

it('a file that is no picture, or that no host takes, is refused when it is chosen', () => {
  expect(pictureFault({name: '章程.docx', type: 'application/msword', size: 9})).toBe(
    '“章程.docx”不是图片；请选 jpg、png、gif、webp 或 svg 的图片。',
  )
  expect(pictureFault({name: 'a.jpg', type: 'image/jpeg', size: 25 * mega + 1})).toBe(
    '“a.jpg”超过 25 MB，网站存不下；请用看图或画图程序把宽改成 1600 像素，另存为 .jpg 再选。',
  )
  expect(pictureFault({name: 'a.jpg', type: 'image/jpeg', size: 25 * mega})).toBe('')
  // a system that does not know what a file is says nothing of it
  expect(pictureFault({name: 'a.heic', type: '', size: 9})).toBe('')
})

it('of a picture that is taken its size is said, and that it is heavy', () => {
  const words = (size: number) => pictureWords({name: 'a.jpg', type: 'image/jpeg', size})
  expect(words(1025)).toBe('a.jpg，2 KB')
  expect(words(2 * mega)).toBe('a.jpg，2.0 MB')
  expect(words(3 * mega)).toBe('a.jpg，3.0 MB；超过 2 MB，手机上打开慢，最好压缩一下')
  // what is refused is not advised as well
  expect(words(26 * mega)).toBe('a.jpg，26.0 MB')
})
