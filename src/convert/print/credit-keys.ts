import {wordsOf} from '../text/words.ts'

/** What a key of a source line says that its value is. */
export type CreditField =
  | 'source'
  | 'compiledBy'
  | 'contributor'
  | 'authors'
  | 'translators'
  | 'excerptedFrom'
  | 'webEditor'
  | 'published'
  | 'other'

/** Keys of source lines as they are printed, the longer before the shorter. */
export const creditKeys: ReadonlyArray<readonly [CreditField, readonly string[]]> = [
  [
    'excerptedFrom',
    wordsOf(`
摘自
摘编自
节选自
转摘自
摘录自
`),
  ],
  [
    'source',
    wordsOf(`
资料来源
信息来源
稿件来源
文章来源
数据来源
内容来源
消息来源
来源
來源
来自
來自
转自
轉自
转载自
转载
選自
选自
原载
出处
供图
据
`),
  ],
  [
    'compiledBy',
    wordsOf(`
编选
編選
选编
编译
编写
整理
改编
推荐
`),
  ],
  [
    'contributor',
    wordsOf(`
供稿单位
供稿
來稿
来稿
`),
  ],
  [
    'translators',
    wordsOf(`
译者
譯者
翻译
翻譯
`),
  ],
  [
    'webEditor',
    wordsOf(`
责任编辑
责编
编辑
編輯
`),
  ],
  [
    'authors',
    wordsOf(`
采访、文
采访、撰文
采访、整理
采写、摄影
采写/摄影
撰文/摄影
文、摄影
文/摄影
文字、摄影
文字/摄影
撰文、摄影
文、图
图、文
文/图
文／图
图/文
图／文
采写
采访
编写组
本刊记者
本报记者
特约记者
实习记者
记者
記者
通讯员
作者
作　者
撰稿人
撰稿
撰文
执笔
口述
文图
图文
文字
`),
  ],
  [
    'other',
    wordsOf(`
作者单位
工作单位
图片来源
题图来源
图源
题图
封图
头图
配图
摄影
攝影
审核
校对
图片
数据
制图
绘图
漫画
视觉
`),
  ],
  [
    'published',
    wordsOf(`
发布时间
发布日期
发表时间
更新时间
阅读量
阅读次数
阅读
浏览次数
浏览量
浏览
点击量
点击数
点击
`),
  ],
]
