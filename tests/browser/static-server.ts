import {readFile, stat} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize, sep} from 'node:path'
import {gzipSync} from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
}

export interface StaticServer {
  /** Address of the folder, with the base path and a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

/** What hosts of static sites compress as they send it. */
const text = new Set(['.html', '.css', '.js', '.json', '.svg', '.xml', '.txt'])

/** What was compressed, by the file and when it was written: every page asks for the same styles and scripts. */
const compressions = new Map<string, Buffer>()

async function compressed(file: string, content: Buffer): Promise<Buffer> {
  const key = `${(await stat(file)).mtimeMs} ${file}`
  const known = compressions.get(key) ?? gzipSync(content)
  compressions.set(key, known)
  return known
}

/** Serves a folder below a base path such as `/a/b/`, on a free port of this machine, as hosts of static sites do. */
export async function serve(folder: string, base = '/'): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const wanted = path.endsWith('/') ? `${path}index.html` : path
    const file = normalize(join(folder, wanted.slice(base.length)))
    const content =
      wanted.startsWith(base) && file.startsWith(normalize(folder + sep))
        ? await readFile(file).catch(() => null)
        : null
    if (content === null) response.writeHead(404).end()
    else {
      const isCompressed =
        text.has(extname(file)) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
      const body = isCompressed ? await compressed(file, content) : content
      response
        .writeHead(200, {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-length': body.length,
          'cache-control': 'no-cache',
          ...(isCompressed ? {'content-encoding': 'gzip'} : {}),
        })
        .end(body)
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
