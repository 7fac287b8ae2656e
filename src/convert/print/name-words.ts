import {wordsOf} from '../text/words.ts'

/**
 * Surnames of one character, by frequency in the 2010 census, forty a line; they cover well over nine tenths of all names. Behind them the
 * traditional forms, and what is rarer but printed.
 */
export const surnames: readonly string[] = wordsOf(`
王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕
苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史
顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛
伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧
甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉
饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾
郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫
鞠僧桑荆谌银扬明沙伏岑习胥蔺張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許蘇盧蔣賈葉閻鐘鍾譚
鄒陸顧龍萬錢湯賀賴龔龐蘭顏嚴溫蘆魯韋畢聶叢齊莊塗關費紀歐陽項單寧華車邊饒滿荀毋麦
麥招空祈乌尉贝貝闻闫骆尚缪茅狄湛芮裘郦濮阙晁阚蒯寇邰嵇钮隗戎庾佘肖仝亓訾逄扈茹郗宓羿缑
`).flatMap(line => [...line])

/** Surnames of two characters, and their traditional forms. */
export const compoundSurnames: readonly string[] = wordsOf(`
欧阳
司马
上官
诸葛
东方
皇甫
尉迟
公孙
慕容
令狐
司徒
司空
夏侯
端木
闻人
申屠
宇文
长孙
南宫
歐陽
司馬
諸葛
`)

/** What stands alone under a title, begins like a surname and is no name. */
export const namelikeWords: readonly string[] = wordsOf(`
前言
引言
序言
序
导语
导言
概述
综述
简介
提要
摘要
肖像
肖像画
目录
编者按
贺词
贺信
祝词
方案
全文
原文
正文
金奖
银奖
铜奖
时间
地点
安全
温馨
文化
明天
和平
应用
应对
华东
华南
全国
成果
成员
成立
时评
简讯
简报
焦点
解读
计划
向导
周一
周二
周三
周四
周五
周六
周日
周末
`)
