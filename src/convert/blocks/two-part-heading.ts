import {wordsOf} from '../text/words.ts'

/** Keys of fields: what stands behind them is no heading's other half. */
const keys = wordsOf(`
时间
地点
主持
主持人
出席
列席
缺席
记录
参加
参会
会期
议题
主题
联系人
联系电话
电话
传真
地址
网址
邮箱
邮编
单位
姓名
性别
职务
会员
作者
来源
编辑
摄影
附件
备注
说明
注
`)
const fields = new RegExp(`^\\p{Script=Han}{0,4}(?:${keys.join('|')})：`, 'u')

/** 母婴护理：一碗汤见功夫, 原料：多头采购，价高质次: a heading of two halves, short and without a stop. */
export function hasTwoParts(text: string): boolean {
  return twoParts.test(text) && !fields.test(text)
}

const twoParts =
  /^[\p{Script=Han}“”]{2,8}[：:](?:[\p{Script=Han}“”、\d]{4,16}|[\p{Script=Han}“”\d]{2,10}，[\p{Script=Han}“”\d]{2,10})$/u

/** 一担水，两个铜板: two clauses without a stop, as the parts of a portrait are headed. */
export function hasTwoClauses(text: string): boolean {
  return /^[\p{Script=Han}“”\d]{2,9}，[\p{Script=Han}“”\d]{2,9}$/u.test(text) && !fields.test(text)
}

/** 坑五：不写声音, 十二点：关灯, 1998：胸牌和BP机: what heads a part behind a word that counts it, or its year. The word with its number left out. */
export function countingWord(text: string): string | undefined {
  const [, word = ''] = /^([\p{Script=Han}\d]{2,6})[：:][^。；：:]{1,20}$/u.exec(text) ?? []
  const counted = word.replace(/[一二三四五六七八九十百\d]+/u, '#')
  if (/^(?:1[89]|20)\d\d$/u.test(word)) return '#'
  return counted.includes('#') && counted.length >= 2 ? counted : undefined
}
