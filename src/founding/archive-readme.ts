/** What the README.md of a new archive says, for whoever opens its repository. */
export function archiveReadme(title: string, association: string): string {
  return `# 《${title}》

${association}《${title}》历期全文的档案：每期一个文件夹，在 \`content/issues/\`；由 [Huikan](docs/architecture.md) 转换成网页。

- 添加一期、看提示、改错字：见[编辑指南](content/README.md)。
- 刊名、主办单位、网址、颜色、刊号：写在 [content/site.yaml](content/site.yaml)。
- 放到网上、打包保存、换上新版的程序：见[发布与保存](docs/publishing.md)。

\`content\` 文件夹（里面的 \`README.md\` 除外）和这个文件是本刊自己的，程序的新版本从不触动；其余都是程序，请不要改，换新版时会整个换掉。

\`\`\`sh
npm ci             # 装好程序，只做一次
npm run build      # 生成网站，在 dist/
npm run dev        # 在自己的电脑上预览和校订
\`\`\`
`
}
