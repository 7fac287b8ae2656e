import {existsSync} from 'node:fs'
import {preview} from 'astro'
import {command} from './command.ts'

const usage = `用法：npm run preview [-- --port 端口]

在自己的电脑上看 npm run build 生成的网站；按 Ctrl+C 结束。

  --port 端口   默认 4321`

await command(
  {usage, options: {port: {type: 'string'}}, operands: false, failure: '没有打开网站'},
  async ({port}) => {
    if (!existsSync('dist/index.html')) {
      console.error('没有打开网站：dist/ 里没有网站，请先运行 npm run build。')
      return 1
    }
    const server = await preview({
      ...(port === undefined ? {} : {server: {port: Number(port)}}),
      logLevel: 'warn',
    })
    console.log(`网站：http://localhost:${server.port}/`)
    return 0
  },
)
