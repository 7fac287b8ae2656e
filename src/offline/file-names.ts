/** File names that some disk, system or archive refuses; one line of `message` for each, in Chinese. */
export class FileNameError extends Error {
  override name = 'FileNameError'
}

/** Windows refuses paths of 260 characters and more; the folder that the reader chooses takes its share. */
const longestPath = 150
/** In bytes of UTF-8: ext4 and a zip reader's usual limit; exFAT, NTFS and APFS allow as many characters. */
const longestName = 255

/** Controls, marks of direction, joiners, line separators: a name with them is not what it looks like. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
const everyUnseen = new RegExp(unseen, 'gu')

/** Devices of MS-DOS: Windows opens them in any folder, whatever the extension. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i

/**
 * Looks for names that cannot be copied to Windows, macOS, exFAT or out of a zip.
 *
 * @param paths - paths of files from the root of a folder, parted by `/`
 * @returns one line a fault, in Chinese; none where all is well
 */
export function fileNameFaults(paths: Iterable<string>): string[] {
  const faults: string[] = []
  /** Every path and folder as a disk sees it that knows neither case nor composition, with the spelling that came first. */
  const seen = new Map<string, {path: string; folder: boolean}>()
  for (const path of paths) {
    const fault = pathFault(path)
    if (fault) faults.push(`${printable(path)}：${fault}`)
    const steps = path.split('/')
    for (let length = 1; length <= steps.length; length++) {
      const part = steps.slice(0, length).join('/')
      const folder = length < steps.length
      const key = part.normalize('NFC').toLowerCase().normalize('NFC')
      const known = seen.get(key)
      if (!known) seen.set(key, {path: part, folder})
      else if (known.path !== part)
        faults.push(
          `${printable(path)}：与 ${printable(known.path)} 只差大小写或字符的拼法，在 Windows 和 macOS 上是同一个文件`,
        )
      else if (!folder || !known.folder) faults.push(`${printable(path)}：与另一个文件或文件夹同名`)
    }
  }
  return faults
}

/** @throws {FileNameError} naming every path that {@link fileNameFaults} finds fault with */
export function refuseFileNames(paths: Iterable<string>): void {
  const faults = fileNameFaults(paths)
  if (faults.length > 0)
    throw new FileNameError(`有 ${faults.length} 个文件名不能用，请改名：\n${faults.join('\n')}`)
}

function pathFault(path: string): string | null {
  if ([...path].length > longestPath)
    return `路径有 ${[...path].length} 个字符，超过 ${longestPath} 个，Windows 上可能无法解压`
  for (const name of path.split('/')) {
    const fault = nameFault(name)
    if (fault) return fault
  }
  return null
}

function nameFault(name: string): string | null {
  if (name === '' || name === '.' || name === '..') return '路径里有空的或只有点的一段'
  const forbidden = /[<>:"\\|?*]/.exec(name)?.[0]
  if (forbidden) return `含有 Windows 和 exFAT 不许用的字符 ${forbidden}`
  if (unseen.test(name)) return '含有看不见的控制字符'
  if (!name.isWellFormed() || name.includes('\ufffd')) return '含有不能识别的字符'
  if (/[. ]$/.test(name) || name.startsWith(' '))
    return '文件名首尾不能有空格，末尾也不能有点，Windows 会去掉它们'
  if (device.test(name)) return `${name} 是 Windows 的设备名，不能作文件名`
  if (name !== name.normalize('NFC'))
    return '字符是分解写法（NFD），请改用合成写法（NFC），否则各系统认作不同的文件'
  if (Buffer.byteLength(name) > longestName) return `文件名超过 ${longestName} 字节`
  return null
}

/** A name with invisible characters written out, for messages. */
export function printable(path: string): string {
  return path.replace(
    everyUnseen,
    character => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}
