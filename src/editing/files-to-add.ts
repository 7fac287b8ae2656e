import {existsSync, readdirSync, statSync} from 'node:fs'
import {homedir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** What an issue is added from; `~$…` is what Word leaves while a file is open. */
const addable = /^(?!~\$|\.).*\.(?:docx|pdf|txt)$/i
const collator = new Intl.Collator('zh', {numeric: true})

/**
 * Texts, Word files and PDFs: those named, and those that lie in a folder that is named, by name (第2期 before 第10期).
 *
 * @param words - as the terminal passed them on
 */
export function filesToAdd(words: readonly string[]): string[] {
  return pathsMeant(words).flatMap(path => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return path
    const files = readdirSync(path, {withFileTypes: true})
      .filter(entry => entry.isFile() && addable.test(entry.name))
      .map(({name}) => name)
      .sort(collator.compare)
    // a folder with nothing in it stays what it is, so that it is named
    return files.length > 0 ? files.map(name => join(path, name)) : path
  })
}

/** What lies in the folders that are named and is not added: files of other kinds, and folders, which are not gone into. By name. */
export function leftInFolders(words: readonly string[]): string[] {
  return pathsMeant(words).flatMap(path => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return []
    return readdirSync(path, {withFileTypes: true})
      .filter(entry => !/^(?:~\$|\.)/.test(entry.name) && !(entry.isFile() && addable.test(entry.name)))
      .map(entry => (entry.isDirectory() ? `${entry.name}（文件夹）` : entry.name))
      .sort(collator.compare)
  })
}

/** A name with blanks that nobody quoted comes in as many words; more than this no name has. */
const mostWords = 12

/** The paths that are meant: words that only together name a file are one. Of those that name nothing the whole stays as it was typed. */
function pathsMeant(words: readonly string[]): string[] {
  const paths: string[] = []
  const unmet: string[] = []
  const settle = () => {
    if (unmet.length > 0) paths.push(unmet.splice(0).join(' '))
  }
  for (let at = 0; at < words.length; ) {
    const found = namedAt(words, at)
    if (found === undefined) {
      // a path that leads nowhere begins anew where one is written out
      if (/^(?:['"“‘「]?(?:[A-Za-z]:)?[\\/~.]|file:)/u.test(words[at] ?? '')) settle()
      unmet.push(words[at] ?? '')
      // and ends where an extension does
      if (addable.test(unmet.at(-1) ?? '')) settle()
      at++
    } else {
      settle()
      paths.push(found.path)
      at += found.count
    }
  }
  settle()
  return paths
}

function namedAt(words: readonly string[], at: number): {path: string; count: number} | undefined {
  for (let count = 1; count <= Math.min(mostWords, words.length - at); count++) {
    const typed = words.slice(at, at + count).join(' ')
    const path = waysToRead(typed).find(path => existsSync(path))
    if (path !== undefined) return {path, count}
  }
  return undefined
}

const quoted = /^\s*(?:'(.+)'|"(.+)"|“(.+)”|‘(.+)’|「(.+)」)\s*$/u

/**
 * What a path may say beside what it is, the likeliest first. A file that is dragged into a terminal comes quoted, with a backslash before its blanks, or as
 * an address; and an editor who puts it into quotes besides keeps the terminal from taking that off again.
 */
function waysToRead(typed: string): string[] {
  const bare = quoted.exec(typed)?.slice(1).find(Boolean) ?? typed.trim()
  const home = bare.replace(/^~(?=[\\/])/u, homedir())
  return [typed, bare, home, home.replace(/\\(.)/gu, '$1'), ...fromAddress(bare)]
}

function fromAddress(text: string): string[] {
  if (!text.startsWith('file://')) return []
  try {
    return [fileURLToPath(text)]
  } catch {
    return []
  }
}

/**
 * Why there is no file at a path, as near as can be told: Chinese, with what to do. An editor sees no extension in the windows of many systems, and
 * types a name without it.
 */
export function notThere(path: string): string {
  const folder = dirname(path)
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory())
    return `没有这个文件，连它所在的文件夹“${folder}”也没有；请核对路径，或者把文件从文件夹里拖进终端窗口。`
  const sought = plain(basename(path))
  const like = readdirSync(folder).filter(name => addable.test(name) && plain(name).startsWith(sought))
  const [one, ...others] = like.sort(collator.compare)
  if (one === undefined)
    return '没有这个文件；请核对文件名，或者把文件从文件夹里拖进终端窗口。文件名里有空格的，整个路径要加引号。'
  return others.length > 0
    ? `没有这个文件；名字这样开头的有 ${like.map(name => `“${name}”`).join('、')}，请写全。`
    : `没有这个文件；这里有“${one}”，若是它，请写全：npm run add -- "${join(folder, one)}"`
}

/** A name without blanks, width and case, in which two that are meant to be one may differ. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
}
