import {bare} from '../text/characters.ts'
import {wordsOf} from '../text/words.ts'

/** What notices, lists and letters call themselves, at the end of their titles. */
const calledSo = wordsOf(`
启事
启示
通知
公告
通告
公示
公布
声明
讣告
讣闻
更正
勘误
鸣谢
致谢
名单
光荣榜
排行榜
名录
芳名
芳名录
一览
一览表
大事记
倡议书
邀请函
公开信
慰问信
感谢信
表扬信
须知
预告
简介
简章
章程
办法
公约
规则
征稿
招生
招聘
招募
招募令
招贤令
英雄帖
问答
答疑
小贴士
小常识
`)

const calls = new RegExp(`(?:${calledSo.join('|')})(?:[（(][^（()）]{1,20}[）)])?$`, 'u')

/** 招募令｜等你来敲锣: what a notice calls itself may stand first. */
const callsFirst = new RegExp(`^(?:${calledSo.join('|')})[｜|：:·]\\p{L}`, 'u')

/** 沉痛悼念某某同志: whom the members mourn. */
const mourns = /^(?:沉痛|深切)?(?:悼念|敬悼|哀悼|痛悼|缅怀|追思)\p{Script=Han}{2,12}$/u

/** 征集旧照片, 求助：谁有闲置的轮椅: what it asks its readers for stands first; 征集范围 heads a part of such a notice. */
const asksFor =
  /^(?:求助|求购|求租|诚征|诚聘|急寻|急求|寻找|转让|征集|征求|征询)(?:[：:｜|]\p{L}|(?!.{0,4}(?:范围|时间|要求|方式|办法|内容|对象|条件|意见|结果))\p{Script=Han}{2,14}$)/u

/** 补白：读者的问题: what fills the foot of a page says so. */
const fills = /^补白[：:｜|]\p{L}/u

/** 加入我们, among the last pages of what friends or patients write for one another. */
const invites = /^(?:欢迎)?加入我们[！!]?$/u

/** 报名办法 heads a part of a notice, 获奖名单 of a report and 三个土办法 of a text. */
const partOfNotice =
  /^小(?:贴士|常识)$|^(?:获奖|入选|参赛|与会|出席|到会)(?:者|人员|单位|作品)?名单$|(?:[个种条项招]|[土小好老妙笨巧新])办法$|^(?:报名|参加|参赛|评选|评奖|投稿|奖励|领取|缴费|订阅|入会|答题)(?:办法|规则|须知)$/u

/** What a story or a case teaches heads its last part; 寻物启示 is 启事, misspelt. */
const teaches = '启示'

/** 表：检查项目一览, 附表2　会员名单: what stands over a table within a text. */
const captionOfTable = /^附?表(?:[\d０-９一二三四五六七八九十]{1,3})?[：:\s]/u

/** 第一季度好人好事光荣榜, 寻亲启事: does a title say what kind of notice it heads? */
export function namesNoticeOrList(title: string): boolean {
  if (bare(title) === teaches || partOfNotice.test(bare(title)) || captionOfTable.test(title.trim()))
    return false
  return [calls, callsFirst, mourns, asksFor, fills, invites].some(words => words.test(bare(title)))
}

/** 4月份工作量统计, 第三季度排班: what a table of its own is called. */
const table =
  /(?:统计|数据|排班|值班|日程|日历|安排|课|行情|价目|价格|明细|收支|汇总|名次|成绩|积分|赛程|课程|班次|时间)(?:情况|数据)?(?:一览)?表?(?:[及与和]\p{Script=Han}{2,6})?$/u

/** Does a title say that what it heads is a table? */
export function namesTable(title: string): boolean {
  return table.test(bare(title))
}

/** 诗词五首, 师恩二题, 竹事三咏, 来信选登: what stands below has titles and authors of its own. 吉隆坡宗亲来信 is one letter. */
const several =
  /(?:[一二三四五六七八九十两几数\d][首章题篇则封咏]|组诗|[选摘辑集汇][登刊载编录萃]?|(?<=^\p{Script=Han}{0,4})来信|[诗吟][选抄钞稿草]|词[选抄钞稿]|征文|小辑|专辑)[）)]?$/u

/** Does a title say that it stands over several pieces? */
export function holdsSeveral(title: string): boolean {
  return several.test(bare(title))
}
