const prize =
  /^\p{Script=Han}{0,6}(?:[特一二三四]等|[金银铜]|优秀|优胜|组织|入围|鼓励|提名|纪念)奖(?:[（(][\d０-９一二三四五六七八九十]{1,3}[名个篇件家项人位副首][）)])?$/u

/** 一等奖, 优秀组织奖（3名）: what heads those who won it, within the article that tells of all. */
export function namesPrize(line: string): boolean {
  return prize.test(line)
}
