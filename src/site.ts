/** The settings of one archive: the one place in `src/` that knows whose newsletter this is. */
export interface Site {
  /** Name of the periodical, as its masthead prints it. */
  readonly title: string
  /** The association that publishes it. */
  readonly association: string
  /** One or two sentences on what the periodical is, for the home page and for search engines. */
  readonly description: string
  /** Public address with scheme, such as `https://example.org/huikan/`; empty where none is known yet. */
  readonly url: string
  /** Accent colour in light and in dark mode, as CSS hex. */
  readonly accent: {readonly light: string; readonly dark: string}
  /**
   * Issues that were read from a PDF are published with it where it is no larger, in MB, and their articles lead to its pages; 0 publishes
   * none. Hosts take files up to 25 MB, and readers on a telephone wait for more than a few.
   */
  readonly largestOriginal: number
  /** Where a reader reports an error; empty leaves the link out. */
  readonly editorEmail: string
  /** ISSN of the periodical, such as `1674-1234`; empty where it has none. */
  readonly issn: string
  /** 国内统一连续出版物号, such as `CN 31-1234/F`; empty where it has none. */
  readonly cn: string
  /** 内部资料准印证号, as the authority wrote it; empty where it has none. */
  readonly permit: string
  /** ICP 备案号, shown in the footer when it is not empty. */
  readonly icp: string
  /** 公安备案号, shown in the footer when it is not empty. */
  readonly publicSecurity: string
}

export const site: Site = {
  title: '电子商务资讯',
  association: '上海市电子商务行业协会',
  description:
    '《电子商务资讯》是上海市电子商务行业协会的会刊，刊载行业动态、政策规范、会员风采与经验交流。本站收录历期全文，可逐期翻阅，也可全文检索。',
  url: '',
  accent: {light: '#9e2b1e', dark: '#e58470'},
  largestOriginal: 8,
  editorEmail: '',
  issn: '',
  cn: '',
  permit: '',
  icp: '',
  publicSecurity: '',
}
