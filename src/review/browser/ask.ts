import {type Action, type Request, tokenHeader} from '../shared/actions.ts'
import type {Answer, IssueView, PrintingsView, Refused} from '../shared/view.ts'

/** What the page was told at its start. */
export interface Settings {
  readonly id: string
  readonly token: string
  /** Names of the roles, by role. */
  readonly roles: Readonly<Record<string, string>>
}

/** Asks the server; what cannot be had is a sentence for the editor. */
export class Server {
  readonly #address: string
  readonly #token: string

  constructor({id, token}: Settings) {
    this.#address = `/review/${encodeURIComponent(id)}`
    this.#token = token
  }

  /** Where the PDF is that the text was read from. */
  get originalAddress(): string {
    return `${this.#address}/original.pdf`
  }

  view(): Promise<IssueView | Refused> {
    return this.#ask('.json')
  }

  /** What other printings of the same texts have otherwise. */
  variants(): Promise<PrintingsView | Refused> {
    return this.#ask('/printings.json')
  }

  act(revision: string, action: Action): Promise<Answer | Refused> {
    const request: Request = {revision, action}
    return this.#ask('.json', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(request),
    })
  }

  /** Sends a picture from the editor's disk, to stand at a line. */
  addPicture(revision: string, line: number, file: File): Promise<Answer | Refused> {
    const parameters = new URLSearchParams({revision, line: String(line), chosen: file.name})
    return this.#ask(`/pictures?${parameters}`, {
      method: 'POST',
      headers: {'content-type': 'application/octet-stream'},
      body: file,
    })
  }

  async #ask<T>(path: string, options: RequestInit = {}): Promise<T | Refused> {
    try {
      const response = await fetch(this.#address + path, {
        ...options,
        headers: {...options.headers, [tokenHeader]: this.#token},
      })
      return (await response.json()) as T | Refused
    } catch {
      return {refused: '预览没有回答，可能已经停了。请在终端里再运行 npm run dev，然后刷新这一页。'}
    }
  }
}
