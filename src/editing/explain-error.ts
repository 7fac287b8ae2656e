import {ContentError} from '../content/frontmatter.ts'
import {LockedError} from '../content/lock.ts'
import {DecodeError} from '../convert/text/decode.ts'
import {FileNameError} from '../offline/file-names.ts'
import {DanglingLinkError} from '../offline/relative-links.ts'
import {RenderingError} from '../rendering/rendering-error.ts'
import {SearchIndexError} from '../search/build/search-index-error.ts'

/** Errors whose message tells an editor, in Chinese, what to mend and where. */
const ownErrors = [
  ContentError,
  DanglingLinkError,
  DecodeError,
  FileNameError,
  LockedError,
  RenderingError,
  SearchIndexError,
]

/**
 * What an editor can do about an error, in Chinese; `undefined` where it is a fault of the program.
 *
 * Errors that wrap another, as Astro's do, are looked through.
 */
export function explainError(error: unknown): string | undefined {
  const seen = new Set<unknown>()
  for (let inner = error; inner instanceof Error && !seen.has(inner); inner = inner.cause) {
    seen.add(inner)
    if (ownErrors.some(type => inner instanceof type)) return inner.message
    const explained = explainSystemError(inner)
    if (explained !== undefined) return explained
  }
  return undefined
}

/** By the code that Node.js gives to what the operating system refused (`errno` of POSIX). */
const refusals: Readonly<Record<string, (path: string) => string>> = {
  EACCES: path => `没有权限读写 ${path}；请检查它的权限，或看看它是不是正被别的程序打开。`,
  EPERM: path => `系统不许读写 ${path}；请检查它的权限，或看看它是不是正被别的程序打开。`,
  EBUSY: path => `${path} 正被别的程序使用；请关掉那个程序再运行一次。`,
  ENOSPC: path => `磁盘满了，${path} 没有写成；请清出空间再运行一次。`,
  EDQUOT: path => `磁盘配额用完了，${path} 没有写成；请清出空间再运行一次。`,
  EROFS: path => `${path} 所在的磁盘是只读的；请换一个能写的地方。`,
  ENOENT: path => `没有找到 ${path}；请核对路径，运行时不要移动或删除文件。`,
  EISDIR: path => `${path} 是文件夹，这里要的是文件。`,
  ENOTDIR: path => `${path} 的上级不是文件夹；请核对路径。`,
  EEXIST: path => `${path} 已经有了；请先把它移走。`,
  ENOTEMPTY: path => `${path} 里还有别的东西；请先把它们移走。`,
  ELOOP: path => `${path} 是绕回自己的符号链接；请换成真正的文件或文件夹。`,
  ENAMETOOLONG: path => `${path} 的名字太长；请改短。`,
  EMFILE: () => '同时打开的文件太多；请关掉一些程序再运行一次。',
  ENFILE: () => '同时打开的文件太多；请关掉一些程序再运行一次。',
  EIO: path => `读写 ${path} 时磁盘出错；请检查磁盘，先把要紧的文件另存一份。`,
  ENOMEM: () => '内存不够；请关掉一些程序再运行一次。',
  EADDRINUSE: () => '这个端口已经有程序在用；请先关掉它，或用 --port 换一个端口。',
  ERR_FS_FILE_TOO_LARGE: path => `${path} 太大，读不进来；请核对是不是拿错了文件。`,
}

function explainSystemError(error: Error): string | undefined {
  const detail = (name: string) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? value : undefined
  }
  const code = detail('code') ?? ''
  const path = detail('dest') ?? detail('path')
  // Node.js gives this code where folders are to be made on a disk that cannot be written
  if (code === 'ENOENT' && detail('syscall') === 'mkdir' && path !== undefined)
    return `没能建立文件夹 ${path}；请看看所在的磁盘能不能写。`
  // what is read or written through an open file comes without its name
  const refusal = refusals[code]
  return path === undefined ? refusal?.('有个文件').replace(/ ?有个文件 ?/, '有个文件') : refusal?.(path)
}
