import {wordsOf} from '../text/words.ts'

/** What the titles of official texts end in. */
export const officialTexts: readonly string[] = wordsOf(`
通知
意见
决定
公告
通告
批复
函
办法
规定
条例
细则
规划
纲要
方案
通报
指引
解释
命令
`)

/** What the titles of texts end in that ask something of their readers. */
export const appeals: readonly string[] = wordsOf(`
启事
启示
公示
倡议书
声明
邀请函
征稿
征集
招募
招聘
`)

/** The same as a label before the title: 启事｜… */
export const appealLabels: readonly string[] = wordsOf(`
启事
通知
公告
公示
预告
倡议
邀请
征稿
征集
招募
招聘
`)

/** What titles of essays and analyses say. */
export const analysisWords: readonly string[] = wordsOf(`
趋势
特征
盘点
反思
风险
分析
研究
解读
思考
展望
观察
评论
浅谈
浅析
浅释
谈谈
探讨
对策
建议
问题
如何
怎样
为什么
为何
何以
怎么
谁来
启示
路径
机遇
挑战
不得不
概况
现状
报告
十问
问答
`)

/** What titles of reports on an association's doings say. */
export const eventWords: readonly string[] = wordsOf(`
召开
召到
举行
举办
会议
大会
理事会
论坛
沙龙
座谈
研讨
培训班
仪式
考察
走访
调研
参观
交流活动
年会
落幕
开幕
闭幕
揭牌
签约
启动
交流赛
联谊
换届
`)
