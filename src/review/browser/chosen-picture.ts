import {heavyPicture, largestPicture} from '../../schemas/picture.ts'

/** What a browser knows of a file before it is read. */
type ChosenFile = Pick<File, 'name' | 'type' | 'size'>

/** Why a file that was chosen is not sent at all; empty for one that may be. What it holds is looked at where it is written. */
export function pictureFault({name, type, size}: ChosenFile): string {
  if (type !== '' && !type.startsWith('image/'))
    return `“${name}”不是图片；请选 jpg、png、gif、webp 或 svg 的图片。`
  if (size > largestPicture)
    return `“${name}”超过 25 MB，网站存不下；请用看图或画图程序把宽改成 1600 像素，另存为 .jpg 再选。`
  return ''
}

/** What is said below a picture that was chosen. */
export function pictureWords(file: ChosenFile): string {
  const {name, size} = file
  const told = size < 1024 * 1024 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`
  const isHeavy = size > heavyPicture && pictureFault(file) === ''
  return `${name}，${told}${isHeavy ? '；超过 2 MB，手机上打开慢，最好压缩一下' : ''}`
}
