import type {LineRole} from '../schemas/structure.ts'

/** What an editor does about a message: warnings are listed by it. In the order in which they are best done. */
export const deeds = {
  files: '整理文件：改名、移走、补上、把图片压小，或从 git 恢复',
  original: '换一份原稿，或换一种办法取字',
  entries: '改好写下的条目和手工改过的文章',
  lines: '认定各行：对照印刷版，看这一行是什么，不对的写进 structure.yaml',
  words: '对照印刷版改字：写进 corrections.yaml',
  maintainer: '告诉维护本站的人',
  known: '知道就行，不必处理',
} as const

export type Deed = keyof typeof deeds

/** What one kind of message means. Chinese, for the editor; sentences with their full stops. */
export interface Explanation {
  /** A heading of docs/rules.md. */
  readonly title: string
  readonly deed: Deed
  /** What was seen, and from which habit of print, of extraction or of editors it comes. */
  readonly means: string
  readonly remedy: string
  /** What it is called by the role that it offers, where it doubts in two ways; the desk tells them apart. */
  readonly ways?: Readonly<Partial<Record<LineRole, string>>>
}

/** Every kind of message that a command prints, by its rule id: `docs/rules.md` is made from it. */
export const explanations: Readonly<Record<string, Explanation>> = {
  'no-issues': {
    title: '没有放各期的文件夹',
    deed: 'files',
    means: '`content` 里没有 `issues` 文件夹，程序不知道各期在哪里。',
    remedy: '从 git 恢复这个文件夹；新的档案请先建一个，再在里面为每一期建一个文件夹。',
  },
  'site-settings': {
    title: '网站的设置',
    deed: 'entries',
    means:
      '`content/site.yaml` 写着刊名、主办单位、网址、主色等，整个网站、电子书和离线包都照它写。文件没有的，刊名暂作“会刊”；写错一栏的，网站不会生成。',
    remedy: '照提示改那一栏；文件没有了，从 git 恢复，或新建一个，至少写 `title` 和 `association` 两行。',
  },
  'file-name': {
    title: '文件名、文件夹名不认得',
    deed: 'files',
    means:
      '一期的文件夹里，每种文件只有一个名字，一字不差才读。差一点的（`source.txt.txt`、`corrections.yml`）是错误，免得您以为它起了作用；与程序无关的文件只提醒一声。文件夹名是网址的一部分，只能用英文字母、数字、连字符和点。快捷方式（符号链接）一律不跟随。',
    remedy: '照提示改名，或者把文件移到 `content` 之外。',
  },
  'no-source': {
    title: '这一期没有文字',
    deed: 'files',
    means: '文件夹里没有 `source.txt`，也没有唯一一份可以读的 Word 文件或 PDF；或者它原来有，现在不见了。',
    remedy:
      '把这一期的文字存成 `source.txt` 放进去，或放进一份 .docx、.pdf；不见了的从 git 恢复；不要这一期，就删去文件夹。',
  },
  'unread-original': {
    title: '原稿还没有读',
    deed: 'known',
    means: '文件夹里只有 Word 文件或 PDF，文字还没有取出来。',
    remedy: '不必做什么：下一次 `npm run convert` 或 `npm run build` 会读。',
  },
  'original-unused': {
    title: '没有读的原稿',
    deed: 'known',
    means: '文件夹里已经有 `source.txt`，旁边又有一份 Word 文件或 PDF，`source.txt` 不是从它读出的。',
    remedy:
      '不必处理。要改读这一份：改名为 `source.docx` 或 `source.pdf`，别的原稿移走，删去 `source.txt` 和 `extraction.json`，再运行 `npm run convert`。',
  },
  'two-originals': {
    title: '两份原稿各说各的',
    deed: 'original',
    means: '一期的文件夹里有 Word 和 PDF 两份原稿，没有 `source.txt`：程序不替您选，只说两份有哪些不同。',
    remedy:
      '一般留 Word；Word 若不是付印的定稿，留 PDF。留下的改名为 `source.docx` 或 `source.pdf`，另一份移走。',
  },
  'duplicate-issue': {
    title: '同一期收了两次',
    deed: 'files',
    means: '两个文件夹里的文字完全相同，或者总期号相同；或者要添加的一期已经在那里，内容却不同。',
    remedy: '核对期号，删去放错的一份；期号印错了的，在 `issue.yaml` 里改正，或用 `--id` 指定。',
  },
  'issue-gone': {
    title: '一期不见了',
    deed: 'files',
    means: '上一次提交里有的一期，文件夹不在了；提交以后网站上就没有它，发布过的网址都会打不开。',
    remedy:
      '误删的，从 git 恢复：GitHub Desktop 里右键点它的文件，选“Discard changes”；不宜公开的，找回来，写明撤回；确实不要的，不必处理。',
  },
  'issue-renamed': {
    title: '文件夹改了名',
    deed: 'files',
    means: '这一期原来在另一个名字的文件夹里。文件夹名是网址的一部分，改了，发布过的网址都会失效。',
    remedy: '改回原来的名字；若是复制来的，删去这一份。',
  },
  'issue-id': {
    title: '期号与刊头不同',
    deed: 'files',
    means: '文件夹名是一个期号，刊头印的是另一个；或者期号里有网址不能用的字符。',
    remedy: '看看是不是放错了期。刊头印错、文件夹没有错的，不必处理；期号不能作网址的，用 `--id` 另起一个。',
  },
  'no-issue-number': {
    title: '不知道是哪一期',
    deed: 'files',
    means: '添加一期时，刊头里没有读到期号，也没有年月。',
    remedy: '用 `--id` 写明，例如 `npm run add -- 会刊.txt --id 141`。',
  },
  'foreign-masthead': {
    title: '刊头是别的刊物',
    deed: 'files',
    means: '要添加的一份，或档案里的一期，刊名和主办单位与别的各期都不同，多半是放错了文件。',
    remedy:
      '换成对的文件；刊名读错了，改 `issue.yaml` 里的 `title`；刊物改过名，或确实要收，添加时加 `--foreign`，已经在档案里的不必处理。',
  },
  'other-name': {
    title: '刊名与别的各期不同',
    deed: 'files',
    means:
      '这一期读到的刊名与档案里别的各期都不同，或者没有读到；多半是封面上的另一行（送审稿、内部交流之类）被当成了刊名。',
    remedy:
      '看 `issue.yaml` 里的 `title`；读错了，就在 `structure.yaml` 里写明刊名在哪一行，或直接改 `title`；刊物改过名，不必处理，下一期也用这个名字，提示就没有了。',
  },
  'other-number': {
    title: '文件名或写明的期号与刊头不同',
    deed: 'files',
    means:
      '添加时，文件名里的期号，或用 `--id` 写明的期号，与刊头印的不是一个；多半是拿错了文件，或刊头印错了。',
    remedy:
      '拿错了，删去那个文件夹，换对的再添加；刊头印错了，删去那个文件夹，用 `--id` 写明期号再添加，然后照提示在 `structure.yaml` 里写明总期号；文件名起错了，不必处理。',
  },
  'empty-source': {
    title: '文件是空的',
    deed: 'files',
    means: '`source.txt` 里一个字也没有，多半是没有存上。',
    remedy: '把这一期的文字重新存一次。',
  },
  'source-too-large': {
    title: '文件太大',
    deed: 'files',
    means: '文字远远超过一期会刊的长度，可能是几十期合在一起，也可能不是文字。',
    remedy: '一期存一个文件。',
  },
  'too-many-lines': {
    title: '行数太多',
    deed: 'files',
    means: '行数远远超过一期会刊，可能是几十期合在一起。',
    remedy: '一期存一个文件。',
  },
  'merge-conflict': {
    title: '两个人改了同一处',
    deed: 'files',
    means: 'git 合并时，两份改动落在同一处，它把两份都留在文件里，用 `<<<<<<<`、`=======`、`>>>>>>>` 隔开。',
    remedy: '留下对的一份，删去另一份和三行记号。',
  },
  stale: {
    title: '转换结果没有更新',
    deed: 'files',
    means: '原文、更正或程序变了，文件夹里的文章还是旧的；或者有文件误删了；或者上一次转换没有做完。',
    remedy: '运行 `npm run convert -- 期号`，看过之后提交。',
  },
  record: {
    title: '程序的记录读不懂',
    deed: 'files',
    means: '`.convert.json` 记着每篇的篇号，也就是网址。它被改过，或没有存全。',
    remedy: '从 git 恢复它，不要手改。',
  },
  unreadable: {
    title: '文件读不了',
    deed: 'files',
    means: '系统不让读这个文件：没有权限、正被别的程序占用，或磁盘出错。',
    remedy: '关掉正打开它的程序，核对权限，再试一次。',
  },
  'not-text': {
    title: '这不是文本文件',
    deed: 'original',
    means: '文件是 Word、PDF、图片或压缩包之类，只是名字叫 .txt。',
    remedy: '.docx 和 .pdf 直接用原来的名字添加；别的请用原来的程序打开，另存为 UTF-8 文本。',
  },
  'unknown-encoding': {
    title: '认不出编码',
    deed: 'original',
    means: '文字不是 UTF-8，按 GB18030 读出来又不像话。',
    remedy: '用原来的程序打开，另存为 UTF-8 文本。',
  },
  undecodable: {
    title: '有字节读不出字',
    deed: 'original',
    means: '编码认出来了，提示的这一处却不是它的字：文件在传送中坏了，或两种编码的文字拼在一起。',
    remedy: '在提示的位置重打那几个字，或者重新取一份文件。',
  },
  encoding: {
    title: '编码不是 UTF-8',
    deed: 'known',
    means: '文件是 GB18030（Windows 记事本的 ANSI）等编码，已照它读取，原文件没有改动。',
    remedy: '不必处理。',
  },
  'original-format': {
    title: '这种文件读不了',
    deed: 'original',
    means: '`.doc`、`.wps`、`.rtf`、`.odt` 等不是程序能读的格式。',
    remedy: '用 Word 或 WPS 打开，另存为 `.docx`。',
  },
  'original-name': {
    title: '文件名与里面的格式不符',
    deed: 'known',
    means:
      '文件名的末尾（.docx、.pdf、.txt）与文件实际的格式不同，多半是改名改出来的。程序看的是文件的内容，照实际的格式读。',
    remedy: '想让文件名也对，把末尾改成实际的格式，再添加一次。',
  },
  'original-damaged': {
    title: '原稿坏了',
    deed: 'original',
    means: 'Word 文件或 PDF 不完整，多半是没有下载完，或在传送中坏了。',
    remedy: '重新取一份；能打开的，用原来的程序另存一次。',
  },
  'original-password': {
    title: '原稿有密码',
    deed: 'original',
    means: '文件要密码才能打开。',
    remedy: '打开它，去掉密码，另存一次。',
  },
  'original-too-large': {
    title: '原稿太大，或太费力气',
    deed: 'original',
    means: '文件大得不像一期会刊，或里面的层次、图形多得读不完。',
    remedy: '一期存一个文件；PDF 可以用“另存为”“减小文件大小”整理一遍。',
  },
  'original-without-text': {
    title: '原稿里没有文字',
    deed: 'original',
    means: 'PDF 是扫描的图片，里面没有字。',
    remedy: '先作文字识别（OCR），再添加识别出来的文字。',
  },
  'original-without-encoding': {
    title: '原稿的字没有编码',
    deed: 'original',
    means: 'PDF 里的字体没有说明每个字形是什么字，取出来全是乱码。',
    remedy: '向编辑部要排版前的原稿，或者作文字识别（OCR）。',
  },
  'original-unaccounted': {
    title: '原稿的字对不上账',
    deed: 'maintainer',
    means: '从原稿读出的字，与写出的和略去的加在一起不相等；为免丢字，什么也没有写。',
    remedy: '把这份原稿发给维护本站的人。',
  },
  'original-missing': {
    title: '原稿不在了',
    deed: 'files',
    means: '`source.txt` 是从一份原稿读出来的，`extraction.json` 记着；那份原稿现在不在。',
    remedy: '从 git 恢复；原稿不想放在这里，连 `extraction.json` 一起删去。',
  },
  'original-changed': {
    title: '原稿换过了',
    deed: 'files',
    means: '原稿的内容变了，`source.txt` 还是从旧的读出来的。',
    remedy: '恢复旧的；或者删去 `source.txt`，运行 `npm run convert` 重新读取，篇号不变。',
  },
  'extraction-differs': {
    title: 'source.txt 与原稿不同',
    deed: 'entries',
    means: '有人改了从原稿读出的 `source.txt`。',
    remedy:
      '要改字写进 `corrections.yaml`；一行里粘着两样东西的，在校订台断开（D），或写 `rest`，都不用改 `source.txt`。确实要以手工整理的文字为准，才删去 `extraction.json`：删了以后，校订台就看不了原稿的那一页。',
  },
  'extraction-ledger': {
    title: '取字的记录对不上账',
    deed: 'files',
    means: '`extraction.json` 里，有一行没有出处，或字数不平：它被改过，或没有存全。',
    remedy: '从 git 恢复；或者删去它和 `source.txt`，运行 `npm run convert` 重新读取。',
  },
  'extraction-record': {
    title: '取字的记录读不懂',
    deed: 'files',
    means: '`extraction.json` 被改过，或没有存全。',
    remedy: '从 git 恢复；或者删去它和 `source.txt`，运行 `npm run convert` 重新读取。',
  },
  extracted: {
    title: '文字已从原稿读出',
    deed: 'known',
    means: '说明读出了多少字，略去了哪些（页眉、页码、批注）。',
    remedy: '请看一眼略去的是不是都该略去。',
  },
  'tracked-changes': {
    title: '修订没有定稿',
    deed: 'original',
    means: 'Word 文件里还有没接受也没拒绝的修订，程序按全部接受读取。',
    remedy: '核对一遍；要别的结果，在 Word 里先接受或拒绝修订，再添加一次。',
  },
  'mistold-characters': {
    title: '有字取成了外文字母',
    deed: 'words',
    means:
      '汉字中间夹着 æ、ï、Þ 一类字母：PDF 里有的字体没有说对自己的字，另存、压缩过的 PDF 常有。照取出来的留着。',
    remedy: '从排版软件重新导出 PDF 最好；只有几处，对照印刷版在 `corrections.yaml` 里更正。',
  },
  comments: {
    title: '批注没有收入',
    deed: 'known',
    means: 'Word 文件里的批注是编辑过程的话，不是印在刊上的字。',
    remedy: '不必处理。',
  },
  'picture-format': {
    title: '图的格式网页不能显示',
    deed: 'original',
    means: '图是 wmf、emf 之类，浏览器不能显示。',
    remedy: '要收这幅图，在 Word 里把它另存为 PNG 或 JPEG，放进文件夹。',
  },
  'drawn-text': {
    title: '图表里的字没有收进正文',
    deed: 'original',
    means: '图表（柱形图、饼图等）里的数字和名称属于图，没有排进正文，记在 `extraction.json` 里。',
    remedy: '要收这张图，在 Word 里把它另存为 PNG，放进文件夹；要收其中的数字，在 Word 里改成表格再添加。',
  },
  ledger: {
    title: '账目不平',
    deed: 'maintainer',
    means:
      '原文的每个字都应当在文章、目录或略去的清单里出现一次；这里有一处没有。为免丢字，这一期什么也没有写。',
    remedy: '这是程序的错：把这一期的 `source.txt` 发给维护本站的人。',
  },
  'garbled-text': {
    title: '整份文字是乱码',
    deed: 'original',
    means: '多数字符是私用区字符、�、`(cid:2446)` 或互不相干的外文字母：从 PDF 取字而字体没有编码时会这样。',
    remedy: '改用文字识别（OCR），或向编辑部要排版前的原稿。',
  },
  'no-article': {
    title: '没有找到文章',
    deed: 'files',
    means: '只有刊头、目录，没有正文。',
    remedy: '看看 `source.txt` 是不是没有存全。',
  },
  'few-entries-bound': {
    title: '目录里的文章大半没有认出',
    deed: 'lines',
    means: '目录列出的题目，在正文里认出的不到一半；没有认出的，文字都并在前一篇里了。这一条最要紧，先看。',
    remedy:
      '把没有认出的标题逐一写进 `structure.yaml`（`is: title`，`entry` 写目录的行号）；认对一两条，同样排法的往往就都认出来了。',
  },
  'overlong-article': {
    title: '一篇占了半期',
    deed: 'lines',
    means: '一篇文章占了全期文字的一半以上，里面很可能还有别的文章没有认出。',
    remedy:
      '对照印刷版，把其中的标题写进 `structure.yaml`；若它真有这么长，写 `checked: [overlong-article]`。',
  },
  'no-masthead': {
    title: '没有找到刊头',
    deed: 'lines',
    means: '开头没有刊名、年月、期号，或者排得与常见的不同。期号用文件夹名，年月空着，排次序时放在最后。',
    remedy:
      '刊头在正文里的，在 `structure.yaml` 里写明是哪一行（`is: masthead`）；没有的，写一条不带 `line` 的 `set`，例如 `- set: {title: 会讯, year: 2014, number: 2}`。',
  },
  'unclear-number': {
    title: '期号看不准',
    deed: 'lines',
    means: '刊头里没有读到年月和期号，或者两处写的不一样。期号用文件夹名；两处不同的，按前一处。',
    remedy:
      '对照印刷版，把年、月、期号写进 `structure.yaml`：刊头那一行加 `set: {year: 2014, number: 2}`，或者写一条不带 `line` 的 `set`。',
  },
  'no-contents': {
    title: '没有找到目录',
    deed: 'lines',
    means: '按栏目、标题的样子和来源行划分文章，页码空着。',
    remedy:
      '印刷版有目录的，看看 `source.txt` 是否缺了那一页；没有的，核对分篇，再写 `checked: [no-contents]`。',
  },
  'entry-without-article': {
    title: '目录里的一条没有认出文章',
    deed: 'lines',
    means:
      '目录列了这一篇，正文里没有认出它的标题：标题与目录措辞相差太多，或并在别的行里，或那几页没有录入。',
    remedy:
      '提示写明某一行有同样文字的，把附的条目写进 `structure.yaml`；标题有误的写进 `corrections.yaml`；缺了这一篇的，补进 `source.txt`。',
  },
  'article-without-entry': {
    title: '正文里的一篇目录没有列',
    deed: 'lines',
    means: '有的会刊目录只列要目，这不是错；也可能是把小标题、栏目名错认作了标题。',
    remedy: '核对它是不是独立的一篇；不是的，照附的条目改判。',
  },
  'uncertain-binding': {
    title: '目录与标题对得勉强',
    deed: 'lines',
    means: '目录里的这一条与正文的标题措辞相差较多，是凭先后次序和栏目对上的。',
    remedy: '核对是不是同一篇。不是的，照附的条目改判。',
  },
  'contents-differs': {
    title: '目录与标题措辞不同',
    deed: 'words',
    means:
      '同一篇，目录和正文的题目不一样：刊上常有，也可能有一处是录入的错。标题从正文，目录的写法记在 `tocTitle` 里。',
    remedy: '对照印刷版；有一处误读的，更正那一行；刊上就不同的，写 `checked: [contents-differs]`。',
  },
  'uncertain-join': {
    title: '看不准是不是同一段',
    deed: 'lines',
    means:
      '有两种：已经与上一行接成一段，而上一行像是说完了；没有与下一段相接，而这一段像是没有说完。接与不接都有道理。',
    remedy:
      '对照印刷版；提示附的条目说的是另一种读法（`paragraph` 另起一段，`goes-on` 接上一行）。在校订台，两种分开列，同一种有三条以上的，可以一次定。',
    ways: {paragraph: '接成了一段，像是两段', 'goes-on': '断成了两段，像是一段'},
  },
  'doubtful-heading': {
    title: '小标题可疑',
    deed: 'lines',
    means: '小标题的编号接不上、只有一个、下面没有内容，或长得像一句话。',
    remedy: '对照印刷版，看是不是漏了一条，或把正文当成了小标题。',
  },
  'table-without-head': {
    title: '表格没有表头',
    deed: 'lines',
    means:
      '表格的第一行已经从 1 数起（或接着前面的表数下去），不像表头；表头可能单独印在一个框里，取字时成了正文，也可能本来就没有。',
    remedy:
      '对照印刷版；表头在上面的，把那几行改判为表格行（`table-row`）；没有表头的，写 `checked: [table-without-head]`。',
  },
  'uneven-row': {
    title: '表格的格数不齐',
    deed: 'lines',
    means: '这一行的格数与表头不同：少了或多了一个制表符，或表里有合并的格。',
    remedy: '对照印刷版；少的格补在行末，位置不对的，请在文章的文件（`NN.mdx`）里移正。',
  },
  'lost-character': {
    title: '有字在取字时丢了',
    deed: 'words',
    means: '行里有 �、`(cid:2446)`、私用区字符、“锟斤拷”：原来的字没有取出来。照原样留着。',
    remedy: '对照印刷版，在 `corrections.yaml` 里补上原字；太多的，换一种办法重新取字。',
  },
  'unholdable-character': {
    title: '有不是文字的字符',
    deed: 'words',
    means: '控制字符之类，看不见，网页和电子书都存不下。转换时略去；手工改过的文章里有，是错误。',
    remedy: '看看那里是否缺字；手工改过的文章，把那一行重打一遍。',
  },
  'folded-characters': {
    title: '异形的字已按通用字读取',
    deed: 'known',
    means: '从 PDF 取出的文字常有部首字形（⽬、⻓）、连字（ﬁ）和符号字体的项目符号。',
    remedy: '一般不必处理。',
  },
  'extraction-markup': {
    title: '有抽取工具留下的记号',
    deed: 'words',
    means: '文字里有网页标签、注释、分页线之类，是取字的工具写的，不是印在刊上的。',
    remedy: '对照印刷版，在 `corrections.yaml` 里改成印刷的样子。',
  },
  'misread-name': {
    title: '名称只差一字',
    deed: 'words',
    means: '同一期里两个单位名只差一个字，多半有一处是误读。',
    remedy: '核对是不是同一个单位。',
  },
  'stray-english': {
    title: '中文里夹着英文单词',
    deed: 'words',
    means: '有的取字工具会把“和”写成 and、“多”写成 multiple。',
    remedy: '对照印刷版；提示里有建议的改法。',
  },
  'repeated-word': {
    title: '一个词连着出现两次',
    deed: 'words',
    means: '可能多印了一次，也可能其中一个由别的字误读而来。',
    remedy: '对照印刷版；刊上就是这样的，要么照原样留着，要么更正并写明理由。',
  },
  'unbalanced-brackets': {
    title: '括号、引号不成对',
    deed: 'words',
    means: '漏了一半，或印反了。引文分几段而每段只有左引号的，是印刷的惯例，不算。',
    remedy: '对照印刷版，在 `corrections.yaml` 里补正。',
  },
  'mixed-traditional': {
    title: '简体里夹着繁体',
    deed: 'words',
    means: '全文是简体，这里有几个繁体字。',
    remedy: '印刷版是简体的更正；人名、引文不必处理。',
  },
  'half-width-punctuation': {
    title: '中文里有半角标点',
    deed: 'known',
    means: '印刷的中文用全角标点；半角的多半是取字时丢了字宽，也有刊上就是半角的。照原样保留。',
    remedy: '要改就在 `corrections.yaml` 里更正，不改也不影响阅读和检索。',
  },
  'printings-differ': {
    title: '与别期所载不同',
    deed: 'words',
    means:
      '同一文本在别期也刊过，那里有几个字不同，其中一处多半是误植或误读。只有校订台（`npm run dev`）会提。',
    remedy: '对照印刷版：本期误的，照那一期更正；本期不误的，在校订台上点“本期不误”。',
  },
  'broken-link': {
    title: '空链接',
    deed: 'known',
    means: '从网页取的文字里，链接的网址没有取到。文字保留，空的链接去掉。',
    remedy:
      '印刷版注有网址的，可在文章的文件（`NN.mdx`，`title:` 一行是它的题目）里补上，写作 `[文字](网址)`。',
  },
  corrections: {
    title: '更正写得不对',
    deed: 'entries',
    means: '`corrections.yaml` 的一条缺了 `line`、`was` 或 `now`，或写法有误。',
    remedy: '照提示改这一条；样子见[编辑指南](../content/README.md)的“更正错字”。',
  },
  'correction-unmet': {
    title: '更正没有落到字上',
    deed: 'entries',
    means: '那一行里没有 `was` 写的字：行号不对，或差一个空格、一个全角半角，或已经改过了。',
    remedy: '提示写明相差在哪里、那几个字其实在第几行，照着改。',
  },
  'correction-without-reason': {
    title: '更正没有写理由',
    deed: 'entries',
    means:
      '`corrections.yaml` 里有几条没有 `why`。更正照样生效，读者在校勘记里看到改了什么，看不到为什么改。',
    remedy: '各补一行 `why`，一句话就行，例如“抽取文字时误作英文”。',
  },
  'correction-ambiguous': {
    title: '更正的文字在那一行有几处',
    deed: 'entries',
    means: '`was` 写的字在那一行不止一处，改的是第一处；是不是要改的那一处，程序看不出来。',
    remedy:
      '在 `was` 和 `now` 里多写几个邻近的字，直到只剩一处；提示下面给每一处都写好了一条，挑对的那一条换上。几处都要改的，每处写一条。',
  },
  'correction-moved': {
    title: '更正跟着文字换了行',
    deed: 'known',
    means:
      '`source.txt` 换成了另一份（例如用 Word 原稿换下文本），各行的行号变了。更正照 `was` 的文字找到新的行，`corrections.yaml` 里的行号已改好；找不到、有几处分不清的不动，另作为错误指出。',
    remedy: '对照列出的几处看一眼；找错了的，把 `line` 改成对的行号。',
  },
  structure: {
    title: 'structure.yaml 写得不对',
    deed: 'entries',
    means: '一条缺了 `line`、`text`，或写了不认得的键、角色。',
    remedy: '照提示改这一条；样子见[编辑指南](../content/README.md)的“认错了行”。',
  },
  habits: {
    title: 'habits.yaml 写得不对',
    deed: 'entries',
    means: '一条缺了 `form`，或写了不认得的键、角色。',
    remedy: '照提示改这一条。',
  },
  'decision-unmet': {
    title: '写明的一行对不上',
    deed: 'entries',
    means:
      '`structure.yaml` 写的那一行，开头不是写的那几个字；或者 `rest` 里写的几个字那一行没有；或者 `checked`、`set` 写在了用不上的地方。',
    remedy: '提示写明那一行现在是什么，照着改行号或文字；不再需要的删去。',
  },
  'decision-idle': {
    title: '写明的角色没有起作用',
    deed: 'entries',
    means:
      '`structure.yaml` 里写明了一行是什么，而那里容不下它（例如正文中间的副标题），它还是原来的样子；或者写成刊头、版权页，把正文中间的一行拿出了文章；或者后面另有一条说的是同一行；或者图片写在了不属正文的一行；或者 `entry` 写的不是目录里的一行。',
    remedy: '改成别的角色，或者删去这一条；确实不属正文的，写 `furniture`。',
  },
  'decision-moved': {
    title: '写明的一行换了地方',
    deed: 'known',
    means:
      '`structure.yaml` 写的那一行，开头不是写的那几个字，而别处有一行是，已照那一行处理。`source.txt` 换成了另一份的，`npm run convert` 会把行号改好。',
    remedy: '看一眼是不是那一行；`lines` 的止行、`entry` 的目录行号要自己核对。',
  },
  schema: {
    title: '各栏写得不对',
    deed: 'entries',
    means:
      '`issue.yaml`，或文章开头两行 `---` 之间的各栏，有写了不认得的键的，有值的样子不对的，或者少了一行 `---`、冒号是全角的。',
    remedy: '提示写明该怎么写。',
  },
  edited: {
    title: '文件有人手工改过',
    deed: 'known',
    means: '手工改过的文件原样保留，转换结果没有写进去。',
    remedy: '要采用转换结果，写明是哪一个：`npm run convert -- 140/02 --force`；旧文件会另存为 `.orig`。',
  },
  merged: {
    title: '更正已并入手工改过的文件',
    deed: 'known',
    means: '手改之处原样保留，新的更正、图片已写入，行号已更新。',
    remedy: '看一眼即可。',
  },
  replaced: {
    title: '手工改过的文件已另存',
    deed: 'known',
    means: '照 `--force` 重写，旧的另存为 `.orig`。',
    remedy: '不要的 `.orig` 可以删去。',
  },
  'edited-under-change': {
    title: '手改与新的结果合不拢',
    deed: 'entries',
    means: '您改过的地方，转换结果也变了，程序不知道该用哪一个。别的文章不受影响。',
    remedy: '照提示改好这一处，再运行一次 `npm run convert`。',
  },
  'article-without-print': {
    title: '刊上没有这一篇',
    deed: 'files',
    means: '文件夹里的一篇不是转换出来的，或原文里已经没有了。',
    remedy: '印在刊上的补进 `source.txt`；没有印过的移到别处；确实不要了，写明是哪一个，加 `--force`。',
  },
  'differs-from-print': {
    title: '与原文不符',
    deed: 'entries',
    means: '手工改过的文章，有字与原文不同，而更正里没有写。读者须能知道哪些字是编者改的。',
    remedy: '改回；要改的写进 `corrections.yaml`，再运行 `npm run convert`。',
  },
  'contents-article': {
    title: '目录指向没有的一篇',
    deed: 'entries',
    means: '`issue.yaml` 里，目录的一条写的篇号没有文件。',
    remedy: '改成现有的篇号；没有对应文章的写 null。',
  },
  'article-issue': {
    title: '文章写着别的期号',
    deed: 'entries',
    means: '文章的 `issue` 与它所在的文件夹不同，多半是从别的期复制来的。',
    remedy: '照提示改正。',
  },
  'article-order': {
    title: '次序重复',
    deed: 'entries',
    means: '同一期里两篇的 `order` 相同。',
    remedy: '改成不同的数。',
  },
  'article-lines': {
    title: '起止行不对',
    deed: 'entries',
    means: '`lines` 的起行大于止行，或超出了 `source.txt`。',
    remedy: '对照 `source.txt` 改正。',
  },
  withdrawn: {
    title: '这一篇已撤回',
    deed: 'known',
    means: '它的文字不公开，也不与原文核对。',
    remedy: '要恢复，删去 `withdrawn` 一行。',
  },
  'withdrawn-lines': {
    title: '撤回的一篇，行数不对',
    deed: 'entries',
    means: '原刊文本照 `lines` 隐去撤回的几行；它与原文不符，就会漏出或错隐。',
    remedy: '照提示改正 `lines`。',
  },
  link: {
    title: '链接指向没有的地方',
    deed: 'entries',
    means: '手工写的链接，指向的文章、位置或网页本站没有。',
    remedy: '打开要指的那一篇，从地址栏里抄下地址。',
  },
  syntax: {
    title: '尖括号、花括号没有配对',
    deed: 'entries',
    means: '在文章的文件（`NN.mdx`）里，`<`、`{`、`}` 是记号；正文里要用，前面须加反斜杠。',
    remedy: '写作 `\\<`、`\\{`、`\\}`；是标签的，补全它。',
  },
  nesting: {
    title: '层次太多',
    deed: 'entries',
    means: '列表、引文或标签套了太多层，多半是正文里的符号被当成了记号。',
    remedy: '在符号前面加反斜杠，或减少层次。',
  },
  expression: {
    title: '花括号会被当作程序',
    deed: 'entries',
    means: '在文章的文件（`NN.mdx`）里，花括号中的内容是程序，本站一律不执行。',
    remedy: '写作 `\\{` 和 `\\}`。',
  },
  'import-export': {
    title: '行首的 import、export 会被当作程序',
    deed: 'entries',
    means: '在文章的文件（`NN.mdx`）里，以 import 或 export 开头的行是程序，本站一律不执行。',
    remedy: '在行首加反斜杠。',
  },
  component: {
    title: '不认得的标签',
    deed: 'entries',
    means: '正文里只用几个标签：`<Figure>`、`<Signature>`、`<Verse>`。',
    remedy: '改成这几个之一；若是正文里的尖括号，写作 `\\<`。',
  },
  'component-prop': {
    title: '标签里的属性不认得',
    deed: 'entries',
    means: '标签的属性写错了名字，或值没有加引号。',
    remedy: '提示写明该怎么写。',
  },
  'inline-component': {
    title: '标签没有自成一段',
    deed: 'entries',
    means: '`<Figure>`、`<Signature>`、`<Verse>` 前后各要空一行。',
    remedy: '在前后各加一个空行。',
  },
  'heading-depth': {
    title: '正文里有一级标题',
    deed: 'entries',
    means: '文章的标题写在 `title` 里，正文中的小标题从 `##` 开始。',
    remedy: '把 `#` 改成 `##`。',
  },
  image: {
    title: '图片的写法',
    deed: 'entries',
    means: '正文里的图片一律用 `<Figure>`，好写说明，也好进电子书。',
    remedy: '写作 `<Figure src="照片.jpg" caption="图片说明" />`。',
  },
  picture: {
    title: '图片不在、打不开或太大',
    deed: 'files',
    means:
      '`<Figure>` 的 `src`、`structure.yaml` 的 `pictures` 写的是这一期文件夹里的图片：文件要在那里，大小写一样，能打开，不超过 25 MB（托管的网站存不下更大的）。',
    remedy:
      '把图片放进来或改正文件名；打不开的重新存成 jpg 或 png；太大的压缩；没有图片就删去 `src` 或 `pictures`。',
  },
  'picture-unused': {
    title: '图片没有用上',
    deed: 'known',
    means:
      '这一期的文件夹里有图片，哪一篇文章都没有写它的文件名，网站上看不到。从 Word、PDF 取出而没有图片说明的也在其中。',
    remedy:
      '要用，在 `structure.yaml` 里给一行写 `pictures: [文件名]`，或在文章里写 `<Figure src="文件名" />`（见[编辑指南](../content/README.md)的“图片”）；不用，删去或留着都可以。',
  },
  'picture-size': {
    title: '图片偏大',
    deed: 'files',
    means: '图片超过 2 MB，用手机看的读者要等很久。',
    remedy:
      '用看图或画图程序把宽改成 1600 像素，另存为 `.jpg`，一般就在 2 MB 以下了；名字换了的，写到它的地方也照着改。',
  },
  figure: {
    title: '图片缺少说明',
    deed: 'entries',
    means:
      '图片没有了，只剩说明的，`<Figure>` 要有 `caption`；有图片的要有 `src`。两样都没有，就没有可以给读者看的。',
    remedy: '补上 `caption` 或 `src`；都没有的，删去这一行。',
  },
}
