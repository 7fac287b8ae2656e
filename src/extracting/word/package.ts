import {Unzip, UnzipInflate, unzipSync} from 'fflate'
import {Refusal} from '../refusal.ts'
import {child, children, readXml, resave, type XmlElement} from './xml.ts'

/** The parts of a .docx that matter, as they lie in its zip. */
export interface WordPackage {
  /** `word/document.xml` mostly. */
  readonly main: string
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/** Bytes that XML parts may come to unpacked (a 60-page issue: 3 MB), and one picture. */
const mostXml = 64 * 1024 * 1024
const mostPicture = 64 * 1024 * 1024
const mostPictures = 512 * 1024 * 1024
const mostEntries = 10_000
/** Zip data is handed on in slices, so that a bomb is told before it has gone off: a slice unpacks to 1,032 times its bytes at most. */
const slice = 32 * 1024

const picturePart = /\.(?:png|jpe?g|gif|webp|svg)$/i

const copied = '请把其中的文字拷进 Word，存成 .docx 再添加'
const manuscript = '请找排版前的 Word 文件，或印刷用的 PDF'

/** The kind of file that a zip is, told by its folders, and what to do with it. */
const otherPackages: ReadonlyArray<readonly [RegExp, string]> = [
  [/^xl\//, `这是 Excel 表格（xlsx），不是 Word 文件；${copied}`],
  [/^ppt\//, `这是演示文稿（pptx），不是 Word 文件；${copied}`],
  [/^META-INF\/container\.xml$/, `这是电子书（epub），不是 Word 文件；${manuscript}`],
  [/^OFD\.xml$/, '这是 OFD 版式文件；请用 OFD 阅读器另存为 PDF，或找排版前的 Word 文件'],
  [/^content\.xml$/, `这是 OpenDocument 文件（odt）；${resave}`],
]

/**
 * Opens the zip of a .docx.
 *
 * @throws {Refusal} where it is damaged, no Word file, or would unpack to more than an issue can be
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  const names = entriesOf(bytes)
  const relations = unpack(bytes, name => name === '_rels/.rels').get('_rels/.rels')
  const main = (relations && mainPart(relations)) ?? names.find(name => name === 'word/document.xml')
  if (main === undefined || !names.includes(main)) {
    const other = otherPackages.find(([sign]) => names.some(name => sign.test(name)))?.[1]
    throw new Refusal('original-format', other ?? '这个压缩文件里没有 Word 文档；请先解压，再添加里面的文件')
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const parts = unpack(
    bytes,
    name =>
      name.startsWith(folder) && (name.endsWith('.xml') || name.endsWith('.rels') || picturePart.test(name)),
  )
  if (!parts.has(main)) throw damaged()
  return {main, parts}
}

/** A part as XML; `undefined` where the file has none of that name. */
export function xmlPart({parts}: WordPackage, name: string): XmlElement | undefined {
  const bytes = parts.get(name)
  return bytes && readXml(textOf(bytes, name), name)
}

/** What a part's relations lead to, by their ids. Targets outside the file (links) have none. */
export function relationsOf(
  file: WordPackage,
  part: string,
): Map<string, {readonly type: string; readonly part: string}> {
  const at = part.lastIndexOf('/') + 1
  const root = xmlPart(file, `${part.slice(0, at)}_rels/${part.slice(at)}.rels`)
  return new Map(
    children(root).flatMap(({attributes}) => {
      const [id, target, type] = ['Id', 'Target', 'Type'].map(name => attributes.get(name))
      if (id === undefined || target === undefined || attributes.get('TargetMode') === 'External') return []
      return [
        [
          id,
          {
            type: (type ?? '').slice((type ?? '').lastIndexOf('/') + 1),
            part: resolved(part.slice(0, at), target),
          },
        ],
      ]
    }),
  )
}

function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}

function mainPart(bytes: Uint8Array): string | undefined {
  const relation = children(readXml(textOf(bytes, '_rels/.rels'), '_rels/.rels')).find(({attributes}) =>
    attributes.get('Type')?.endsWith('/officeDocument'),
  )
  const target = relation?.attributes.get('Target')
  return target === undefined ? undefined : resolved('', target)
}

function textOf(bytes: Uint8Array, part: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    throw new Refusal('original-damaged', `文件损坏：${part} 的编码不对；${resave}`)
  }
}

function entriesOf(bytes: Uint8Array): string[] {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: ({name}) => {
        if (names.push(name) > mostEntries) throw tooLarge()
        return false
      },
    })
  } catch (error) {
    throw error instanceof Refusal ? error : damaged()
  }
  return names
}

function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>()
  const sizes = {xml: 0, pictures: 0}
  const unzip = new Unzip(file => {
    if (!wanted(file.name) || parts.has(file.name)) return
    const chunks: Uint8Array[] = []
    const kind = picturePart.test(file.name) ? 'pictures' : 'xml'
    let size = 0
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      // what is thrown here comes back as the error of the next chunk
      if (error) throw error instanceof Refusal ? error : damaged()
      chunks.push(chunk.slice())
      size += chunk.length
      sizes[kind] += chunk.length
      if (sizes.xml > mostXml || sizes.pictures > mostPictures || (kind === 'pictures' && size > mostPicture))
        throw tooLarge()
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += slice)
      unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length)
  } catch (error) {
    throw error instanceof Refusal ? error : damaged()
  }
  return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function damaged(): Refusal {
  return new Refusal('original-damaged', `文件损坏，不能解开；${resave}`)
}

function tooLarge(): Refusal {
  return new Refusal('original-too-large', '文件解开之后大得不像一期会刊；请检查是不是放错了文件')
}

/** Main part's document body. */
export function bodyOf(root: XmlElement | undefined, part: string): XmlElement {
  const body = child(root, 'w:body')
  if (root?.name !== 'w:document' || body === undefined)
    throw new Refusal('original-damaged', `文件损坏：${part} 里没有正文；${resave}`)
  return body
}
