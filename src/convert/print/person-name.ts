/** Surnames of one character, by frequency in the 2010 census; they cover well over nine tenths of all names. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥蔺張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許蘇盧蔣賈葉閻鐘鍾譚鄒陸顧龍萬錢湯賀賴龔龐蘭顏嚴溫蘆魯韋畢聶叢齊莊塗關費紀歐陽項單寧華車邊饒滿荀毋麦麥招空祈乌尉贝貝'
const compound =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|司空|夏侯|端木|闻人|申屠|宇文|长孙|南宫|歐陽|司馬|諸葛'
const single = new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}$`, 'u')
const double = new RegExp(`^(?:${compound})\\p{Script=Han}{1,2}$`, 'u')
/** What stands alone under a title, begins like a surname and is no name. */
const others =
  /^(?:前言|引言|序言|序|导语|导言|概述|综述|简介|提要|摘要|目录|编者按|贺词|贺信|祝词|方案|全文|原文|正文|金奖|银奖|铜奖|时间|地点|安全|温馨|文化|明天|和平|应用|应对|华东|华南|全国|成果|成员|成立|时评|简讯|简报|解读|计划|向导)$/u

/** 董事长 and 方主任 say what somebody is. */
const office =
  /(?:事长|会长|校长|院长|馆长|局长|处长|科长|所长|厂长|站长|社长|部长|主席|主任|书记|秘书|经理|教授|老师|医师|律师|记者|编辑|主编|委员|顾问|干事|代表|员|[班组队馆系])$/u

/** Is the line the name of one person, letter-spaced perhaps (沈 鲤)? Two to four Han characters that begin with a surname. */
export function isPersonName(line: string): boolean {
  const name = line.replace(/[\s\u3000]+/gu, '')
  return !others.test(name) && !office.test(name) && (single.test(name) || double.test(name))
}

/**
 * Words between blanks and 、. A name of two characters may be spread, among others that are not (宋　梅　林望舒), and a given
 * name in Latin letters may stand before the surname (Mia 沈).
 */
export function nameWords(text: string): string[] {
  return withSpreadNames(text.split(/[、，,\s]+/u).filter(Boolean))
}

const oneHan = /^\p{Script=Han}$/u

/** The words, the two characters of a spread name joined: runs of single characters pair up where none is left over. */
export function withSpreadNames(words: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const last = found.at(-1)
    if (!oneHan.test(word)) {
      found.push(word)
      continue
    }
    let end = at
    while (oneHan.test(words[end] ?? '')) end++
    if (end - at === 1 && last !== undefined && /^[A-Z][A-Za-z]+$/u.test(last))
      found[found.length - 1] = `${last} ${word}`
    else if ((end - at) % 2 === 0)
      for (let pair = at; pair < end; pair += 2) found.push(words.slice(pair, pair + 2).join(''))
    else found.push(...words.slice(at, end))
    at = end - 1
  }
  return found
}

/** 方敏行　Fang Minxing: the same name in Latin letters behind it. */
export const latinName = /(?<=\p{Script=Han}) [A-Z][a-z'’-]+(?: [A-Z][A-Za-z'’-]+){1,2}$/u
