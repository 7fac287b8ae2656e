import type {Rule} from './rule.ts'

/** 没有刊头. */
export const noMasthead: Rule = {
  id: 'no-masthead',
  severity: 'warning',
  check: ({hasMasthead}) =>
    hasMasthead
      ? []
      : [
          {
            line: 1,
            column: 1,
            found: '没有找到刊头（刊名、年月、期号）',
            done: '期号以文件夹名为准，年月留空',
            advice: '可在 source.txt 所缺之页补齐后重新转换；各期按年月排序，没有年月的排在最后',
          },
        ],
}
