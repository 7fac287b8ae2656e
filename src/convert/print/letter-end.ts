import {bare} from '../text/characters.ts'

/** What a letter or a notice ends with, whoever writes it. */
const closingWords = /^(?:此致|敬礼|敬禮|顺颂|谨致|特此)|^(?:谢谢|完)[！!。]?$/u

/** 祝, 顺颂, 即请: alone on its line, and what is wished stands on the next (letters, 书信格式). */
const wish = /^(?:[敬谨恭顺遥并专即此]?[祝颂请问]|此致|[敬谨恭]?颂)[：:，,]?$/u

/** Characters of what is wished: 编安, 工作顺利, 身体健康，阖家幸福. */
const longestWish = 14

/** Does a line end a letter by its wording, or by the verb above that wishes it to somebody? */
export function endsLetter(line: string, above: string | undefined): boolean {
  const text = bare(line)
  return closingWords.test(text) || (text.length <= longestWish && wish.test(bare(above ?? '')))
}

/** 抄送：某某局, below who signs a document and its day: to whom else it goes. */
export function sendsCopies(line: string): boolean {
  return /^[\s\u3000]*(?:抄送|抄报|报送|主题词)\s*[：:]/u.test(line)
}
