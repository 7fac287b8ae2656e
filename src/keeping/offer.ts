/*
 * Runs in the browser, on 订阅与数据: lets the reader keep the site on this device, says what it costs and what is there, brings it up
 * to date, and removes it. A disk has no need of it, and http without TLS no means.
 */
import {
  cacheName,
  fill,
  type Missing,
  missingIn,
  type Progress,
  readKept,
  readList,
  readSummary,
} from './copy.ts'

/** The part of the page that offers the copy: what is there in words, and what can be done with it. */
class Offer {
  readonly #section: HTMLElement
  readonly #status: HTMLElement
  readonly #keep: HTMLButtonElement
  readonly #stop: HTMLButtonElement
  readonly #remove: HTMLButtonElement

  constructor(section: HTMLElement) {
    this.#section = section
    this.#status = find(section, '[role=status]', HTMLElement)
    this.#keep = find(section, '[data-do=keep]', HTMLButtonElement)
    this.#stop = find(section, '[data-do=stop]', HTMLButtonElement)
    this.#remove = find(section, '[data-do=remove]', HTMLButtonElement)
    this.#keep.addEventListener('click', () => void this.#run())
    this.#remove.addEventListener('click', () => void this.#forget())
  }

  /** Says what is kept and what a newer version would cost. */
  async show(said = ''): Promise<void> {
    const kept = await readKept(root)
    const begun = Object.keys(kept.files).length > 0
    try {
      const summary = await readSummary(root)
      if (!begun) this.#say(`${said}还没有存。`, `存到本机（${cost(summary)}）`)
      else if (kept.version === summary.version)
        this.#say(`${said}已存到本机，内容是最新的；没有网络时，照常打开本站的网址即可。`, '')
      else {
        const missing = missingIn(kept, await readList(root))
        const state = kept.version === null ? '只存了一部分。' : '已存到本机；网站后来有更新。'
        this.#say(said + state, `${kept.version === null ? '接着存' : '更新'}（${cost(missing)}）`)
      }
      this.#section.hidden = false
    } catch {
      // without a network what is kept can still be removed
      this.#say(
        kept.version === null
          ? '只存了一部分，联网后可以接着存。'
          : '已存到本机。现在没有联网，看到的就是存下的内容。',
        '',
      )
      this.#section.hidden = !begun
    }
    this.#remove.hidden = !begun
  }

  async #run(): Promise<void> {
    const stopped = new AbortController()
    const stop = () => stopped.abort()
    this.#keep.hidden = true
    this.#remove.hidden = true
    this.#stop.hidden = false
    this.#stop.addEventListener('click', stop)
    this.#status.textContent = '正在准备……'
    let said = ''
    try {
      const list = await readList(root)
      const wanted = missingIn(await readKept(root), list)
      if (await fits(wanted)) {
        // browsers ask the reader, or decide by themselves; without it a full disk may lose the copy
        await navigator.storage?.persist?.()
        await fill(root, list, stopped.signal, progress => this.#tell(progress, wanted))
        await navigator.serviceWorker.register(`${root}sw.js`, {scope: root})
      } else said = `本机留给浏览器的空间不够，需要 ${size(wanted.bytes)}。`
    } catch {
      said = stopped.signal.aborted ? '停下了。' : '没有存完：网络断了，或本机的空间不够。'
    }
    this.#stop.removeEventListener('click', stop)
    this.#stop.hidden = true
    await this.show(said)
  }

  async #forget(): Promise<void> {
    const worker = await navigator.serviceWorker.getRegistration(root)
    if (worker?.scope === root) await worker.unregister()
    await caches.delete(cacheName(root))
    await this.show('已从本机删除。')
  }

  #tell({files, bytes}: Progress, wanted: Missing): void {
    this.#status.textContent = `正在存：${size(bytes)} / ${size(wanted.bytes)}，${files} / ${wanted.files} 个文件。关掉本页也不要紧，下次可以接着存。`
  }

  #say(state: string, action: string): void {
    this.#status.textContent = state
    this.#keep.textContent = action
    this.#keep.hidden = action === ''
  }
}

/** Whether the device says that it has room; where it says nothing, trying tells. */
async function fits({bytes}: Missing): Promise<boolean> {
  const {quota, usage = 0} = (await navigator.storage?.estimate?.()) ?? {}
  return quota === undefined || quota - usage > bytes
}

function cost({files, bytes}: Progress): string {
  return `${size(bytes)}，${files} 个文件`
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** @throws {Error} where the page is not the one that this was written for */
function find<Kind extends HTMLElement>(within: HTMLElement, selector: string, kind: new () => Kind): Kind {
  const found = within.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`no ${selector}`)
}

const script = document.currentScript
const root = new URL('./', script instanceof HTMLScriptElement ? script.src : location.href).href
const section = document.querySelector<HTMLElement>('[data-keeping]')
if (section && root.startsWith('http') && 'serviceWorker' in navigator && 'caches' in window)
  void new Offer(section).show()
