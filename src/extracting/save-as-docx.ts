/** How a manuscript of a form that is not read becomes one that is. Chinese, without a full stop. */
export const saveAsDocx =
  '请用 Word 或 WPS 打开，选“文件”里的“另存为”，类型选“Word 文档（*.docx）”，再添加存出的文件'
