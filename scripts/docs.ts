import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {writeAtomically} from '../src/content/atomic-write.ts'
import {rulesPage} from '../src/editing/rules-page.ts'
import {nginxSample} from '../src/offline/nginx-sample.ts'
import {jsonSchemas, jsonSchemaText} from '../src/schemas/json-schemas.ts'
import {command} from './command.ts'

const usage = `用法：npm run docs

写出由程序生成的文档：docs/rules.md（每种提示的意思）、docs/schemas/（各文件的 JSON Schema）和 docs/nginx.conf（nginx 设置样例）。`

const schemas = 'docs/schemas'

await command({usage, options: {}, operands: false, failure: '没有写出文档'}, () => {
  mkdirSync(schemas, {recursive: true})
  writeAtomically('docs/rules.md', rulesPage())
  writeAtomically('docs/nginx.conf', nginxSample())
  for (const file of jsonSchemas) writeAtomically(join(schemas, file.name), jsonSchemaText(file))
  return 0
})
