/*
 * Loaded before every command (`node -r`) by whatever Node.js there is, so it is written for an old one: where the commands, which are
 * TypeScript, would end in a stack trace, it says what to install.
 */
const needed = 24
/** Microseconds of CPU from which on a command is a long one. */
const long = 10_000_000
const version = process.versions.node
// biome-ignore lint/style/useNodejsImportProtocol: Node.js before 14.18 does not know it
const root = require('path').dirname(__dirname)
// what Vite takes for a part of an address or a pattern, and what the shell's PATH is parted by
const refused = (process.platform === 'win32' ? /[#%?*]/ : /[#%?*:\\]/).exec(root)

if (refused)
  stop(
    `本站所在的文件夹是 ${root}，路径里的“${refused[0]}”会使网站生成不了。请改名，或移到路径里没有 # % ? * : \\ 的地方，再运行。`,
  )
// biome-ignore lint/style/useNodejsImportProtocol: Node.js before 14.18 does not know it
else if (!require('fs').existsSync(`${root}/node_modules/vfile/package.json`))
  stop('程序还没有装好。请先运行 npm ci（要联网），再运行刚才的命令。')
else if (Number(version.split('.')[0]) < needed)
  stop(
    `正在用的 Node.js 是 ${version}，这里要 ${needed} 以上。请重新运行 npm ci，它会装上合用的 Node.js；仍不行，就到 https://nodejs.org 下载安装 ${needed}（LTS）。`,
  )
else {
  compileLess()
  // Nearly half of what a command takes to start is compiling the program and its packages: what was compiled is kept
  require('node:module').enableCompileCache(`${root}/.cache/compiled`)
  // Astro would tell its makers of every build and preview; an archive tells nobody, and many of its machines have no network
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // Rolldown's allocator would take memory by 2 MB, zeroed: 150 MB and half a second of CPU more than a bundle of this program needs
  process.env.MIMALLOC_ALLOW_THP ??= '0'
}

function stop(message) {
  console.error(message)
  process.exit(1)
}

/*
 * V8 compiles its best on threads of its own, beside the program: a tenth of what a short build takes, hardly any of it run often enough to be
 * worth it. So it waits until a function was called 15,000 times, and no longer once the command has proved a long one.
 */
function compileLess() {
  const {setFlagsFromString} = require('node:v8')
  setFlagsFromString('--battery-saver-mode')
  const watch = setInterval(() => {
    if (process.cpuUsage().user < long) return
    clearInterval(watch)
    setFlagsFromString('--no-battery-saver-mode')
  }, 500)
  watch.unref()
}
