import {z} from 'astro/zod'

const text = z.string()
/** What may be left empty, or out. */
const optionalText = text.nullish().transform(value => value ?? '')
const colour = text.regex(/^#[\da-f]{6}$/i, '应写作 # 加六位十六进制数，如 #9e2b1e')

/** What is shown where content/site.yaml says nothing of it. */
const defaultAccent = {light: '#9e2b1e', dark: '#e58470'}

/** The settings of one archive: `content/site.yaml`, the one place that knows whose newsletter it is. */
export const siteSchema = z.strictObject({
  /** Name of the periodical, as its masthead prints it. */
  title: text.min(1, '不能为空；请写刊名，不加书名号').meta({title: '刊名'}),
  /** The association that publishes it. */
  association: text.min(1, '不能为空；请写主办单位的全称').meta({title: '主办单位'}),
  /** One or two sentences on what the periodical is, for the home page and for search engines. */
  description: optionalText.meta({title: '简介'}),
  /** Public address with scheme, such as `https://example.org/huikan/`; empty where none is known yet. */
  url: optionalText
    .refine(isAddress, '应是网站的公开网址，以 http:// 或 https:// 开头，例如 https://example.org/huikan/')
    .meta({title: '网址'}),
  /** Accent colour in light and in dark mode, as CSS hex. */
  accent: z
    .strictObject({light: colour.meta({title: '浅色模式'}), dark: colour.meta({title: '深色模式'})})
    .nullish()
    .transform(value => value ?? defaultAccent)
    .meta({title: '主色'}),
  /**
   * Issues that were read from a PDF are published with it where it is no larger, in MB, and their articles lead to its pages; 0 publishes
   * none. Hosts take files up to 25 MB, and readers on a telephone wait for more than a few.
   */
  largestOriginal: z
    .int()
    .nonnegative()
    .nullish()
    .transform(value => value ?? 8)
    .meta({title: '随站发布的 PDF 最大多少 MB'}),
  /** Where a reader reports an error; empty leaves the link out. */
  editorEmail: optionalText
    .refine(value => value === '' || /^[^\s@]+@[^\s@]+$/.test(value), '应是电子邮箱，例如 bianji@example.org')
    .meta({title: '编辑邮箱'}),
  /** Address of the gateway that answers OAI-PMH harvesters for the archive; empty where none does. */
  oaiGateway: optionalText
    .refine(isAddress, '应是网关的网址，以 http:// 或 https:// 开头，例如 https://gateway.example.org/oai')
    .meta({title: 'OAI-PMH 静态仓储网关'}),
  /** ISSN of the periodical, such as `1674-1234`; empty where it has none. */
  issn: optionalText.meta({title: 'ISSN'}),
  /** 国内统一连续出版物号, such as `CN 31-1234/F`; empty where it has none. */
  cn: optionalText.meta({title: '国内统一连续出版物号'}),
  /** 内部资料准印证号, as the authority wrote it; empty where it has none. */
  permit: optionalText.meta({title: '内部资料准印证号'}),
  /** ICP 备案号, shown in the footer when it is not empty. */
  icp: optionalText.meta({title: 'ICP 备案号'}),
  /** 公安备案号, shown in the footer when it is not empty. */
  publicSecurity: optionalText.meta({title: '公安备案号'}),
})

export type Site = Readonly<z.infer<typeof siteSchema>>

function isAddress(url: string): boolean {
  return url === '' || (/^https?:\/\//.test(url) && URL.canParse(url))
}
