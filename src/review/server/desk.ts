import {existsSync, lstatSync} from 'node:fs'
import {basename, join} from 'node:path'
import {withContent} from '../../content/content-lock.ts'
import {type IssueFolder, listIssueFolders} from '../../content/issue-folders.ts'
import {pictureNames} from '../../content/pictures.ts'
import {readTextFile} from '../../content/text-file.ts'
import {checkArchive} from '../../editing/check-archive.ts'
import {convertFolder} from '../../editing/convert-folder.ts'
import {readListFile, writeListFile} from '../../editing/list-file.ts'
import {choosePicture, removePicture, UnfitPicture, writePicture} from '../../editing/picture-file.ts'
import {isPictureName} from '../../schemas/picture.ts'
import type {Action, Changed} from '../shared/actions.ts'
import type {Answer, Effect, IssueView, ListFile, PrintingsView} from '../shared/view.ts'
import {
  actionWords,
  doneWords,
  lineOfAction,
  severalWarning,
  warningOf,
  writtenWords,
} from './action-words.ts'
import {changeFor, type EntryAction, mendingFor} from './change-for.ts'
import {Deeds, type PutPicture} from './deeds.ts'
import {effectOf} from './effect.ts'
import {again, takeBack} from './entries.ts'
import {listPath, listText} from './issue-files.ts'
import {IssueStates, type State} from './issue-states.ts'
import {originalOf} from './original.ts'
import {type IssueOverview, overviewOf} from './overview.ts'
import {Printings} from './printings.ts'
import {Outdated, Refusal, Unsure} from './refusal.ts'

/**
 * The editor's desk: reads issues as convert does, and writes what the editor decides into structure.yaml, corrections.yaml and
 * habits.yaml, at once and under the lock of the content folder. The articles wait until they are to be written: an article that comes and
 * goes while an editor tries things out would have used up a number, which is an address for ever.
 */
export class Desk {
  readonly #content: string
  readonly #deeds = new Deeds()
  readonly #states: IssueStates
  readonly #written = new Map<string, string | undefined>()
  readonly #printings: Printings
  readonly #listeners: Array<(change: Changed) => void> = []
  #othersWait = false

  /** @param content - folder that holds `issues/` */
  constructor(content: string) {
    this.#content = content
    this.#states = new IssueStates(content, this.#deeds)
    this.#printings = new Printings(content)
  }

  has(id: string): boolean {
    return listIssueFolders(this.#content).some(folder => folder.id === id)
  }

  /** The issues that there are, the newest first, with what is open in each. */
  overview(): Promise<IssueOverview[]> {
    return overviewOf(this.#content)
  }

  /** Whether a file of the editor's, which changed, says what was last written here: what changed it was no one else. */
  wrote(path: string): boolean {
    if (!this.#written.has(path)) return false
    const isOwn = this.#written.get(path) === textOf(path)
    // from now on whatever it says is somebody else's, the same as before too
    if (!isOwn) this.#written.delete(path)
    return isOwn
  }

  /** Calls `listen` whenever a file was changed, here or elsewhere. */
  onChange(listen: (change: Changed) => void): void {
    this.#listeners.push(listen)
  }

  /** Tells who listens that a file was changed. */
  changed(change: Changed): void {
    for (const listen of this.#listeners) listen(change)
  }

  /** @throws {Refusal} where there is no such issue */
  view(id: string): IssueView {
    return this.#states.standing(this.#folderOf(id)).view
  }

  /**
   * The same with what the issue has only beside the others, which all have to be looked at for.
   *
   * @throws {Refusal} where there is no such issue
   */
  async fullView(id: string): Promise<IssueView> {
    this.#folderOf(id)
    const {across} = await checkArchive(this.#content)
    this.#states.compared(across)
    return this.view(id)
  }

  /** Path of the PDF from which the text of an issue was read; `undefined` where there is no such issue or PDF. */
  original(id: string): string | undefined {
    const folder = listIssueFolders(this.#content).find(each => each.id === id)
    const pdf = folder && originalOf(folder.path, folder.originals, undefined)?.pdf
    const path = folder && pdf !== undefined ? join(folder.path, pdf) : undefined
    // a link would lead elsewhere
    return path !== undefined && lstatSync(path).isFile() ? path : undefined
  }

  /**
   * What other printings of the texts of an issue have otherwise.
   *
   * @throws {Refusal} where there is no such issue
   */
  async variants(id: string): Promise<PrintingsView> {
    return this.#printings.variants(this.#folderOf(id))
  }

  /**
   * Does what an editor asks for.
   *
   * @param revision - of what the editor sees
   * @throws {Refusal} where it cannot be done; nothing was written then
   */
  async act(id: string, revision: string, action: Action): Promise<Answer> {
    const answer = await withContent(this.#content, () => {
      const state = this.#states.standing(this.#folderOf(id))
      if (state.view.revision !== revision) throw new Outdated(state.view)
      // what is said of the issue itself may settle what it had beside the others
      if (ofIssue.has(action.do)) this.#states.forgetCompared(state.folder)
      if (action.do === 'write') return this.#write(state)
      if (action.do === 'redo') return this.#redo(state)
      return action.do === 'undo' ? this.#undo(state) : this.#change(state, action)
    })
    this.changed({id, revision: answer.view.revision, written: action.do === 'write'})
    return answer
  }

  /**
   * Puts a picture into the folder of an issue and gives it to a line.
   *
   * @param revision - of what the editor sees
   * @param line - of source.txt, from 1
   * @param chosen - the file's name on the editor's disk
   * @throws {Refusal} where it cannot be done; nothing was written then
   */
  async addPicture(
    id: string,
    revision: string,
    {line, chosen, bytes}: {readonly line: number; readonly chosen: string; readonly bytes: Uint8Array},
  ): Promise<Answer> {
    const answer = await withContent(this.#content, () => {
      const state = this.#states.standing(this.#folderOf(id))
      if (state.view.revision !== revision) throw new Outdated(state.view)
      const {name, isThere} = chosenPicture(state.folder, chosen, bytes)
      const action = {do: 'picture', line, name} as const
      if (isThere) return this.#change(state, action)
      const picture = {path: join(state.folder.path, name), bytes}
      writePicture(this.#content, picture.path, bytes)
      try {
        return this.#change(state, action, picture)
      } catch (error) {
        removePicture(this.#content, picture.path, bytes)
        throw error
      }
    })
    this.changed({id, revision: answer.view.revision, written: false})
    return answer
  }

  /** Path of a picture in the folder of an issue; `undefined` where there is none of the name. */
  picture(id: string, name: string): string | undefined {
    const folder = listIssueFolders(this.#content).find(each => each.id === id)
    const path = folder && isPictureName(name) ? join(folder.path, name) : undefined
    // a link would lead elsewhere
    return path !== undefined && lstatSync(path, {throwIfNoEntry: false})?.isFile() ? path : undefined
  }

  #change(state: State, action: EntryAction, picture?: PutPicture): Answer {
    const {folder, view, standing} = state
    const change = standing ? changeFor(action, standing) : mendingFor(action, state.texts)
    const words = actionWords(action, view)
    this.#deeds.forgetUndone(folder.id)
    const after = this.#states.read(folder, {[change.file]: change.after}, words)
    if (standing) refuseFailure(after)
    const at = lineOfAction(action, view)
    const effect = effectOf(words, view, after.view, at)
    if ((action.do === 'habit' || action.do === 'decide-all') && !action.sure) askWhetherSure(action, effect)
    const created = listText(folder, change.file) === undefined
    this.#save(folder, change.file, change.before, keptText(change.after))
    this.#deeds.add({issue: folder.id, change, created, words, at, picture})
    this.#states.keep(after)
    return {view: after.view, effect: {...effect, done: doneWords(action, effect, effect.done)}}
  }

  #undo({folder, view}: State): Answer {
    const deed = this.#deeds.last(folder.id)
    if (!deed) throw new Refusal('没有可以撤销的了。')
    const {change, created, words, at} = deed
    const standing = listText(folder, change.file) ?? ''
    const text = takeBack(change, standing)
    const left = created && text === change.before ? undefined : keptText(text)
    return this.#deeds.takingBack(deed, left, () => {
      const after = this.#states.read(folder, {[change.file]: text})
      this.#save(folder, change.file, standing, left)
      this.#putAway(folder, after.view, deed.picture)
      this.#states.keep(after)
      return {view: after.view, effect: effectOf(`撤销了：${words}`, view, after.view, at)}
    })
  }

  /** Does again what was taken back last; only where its file says what it said then. */
  #redo({folder, view}: State): Answer {
    const undone = this.#deeds.lastUndone(folder.id)
    if (!undone) throw new Refusal('没有可以重做的了。')
    const {text, change, words, at, picture} = undone
    const standing = listText(folder, change.file)
    if (standing !== text) throw new Refusal(`${change.file} 在别处改过了，重做不了；请重新定。`)
    const before = standing ?? ''
    const now = again(change, before)
    return this.#deeds.doingAgain(undone, () => {
      if (picture && !existsSync(picture.path)) writePicture(this.#content, picture.path, picture.bytes)
      const after = this.#states.read(folder, {[change.file]: now})
      this.#save(folder, change.file, before, keptText(now))
      this.#states.keep(after)
      return {view: after.view, effect: effectOf(`重做了：${words}`, view, after.view, at)}
    })
  }

  /** Takes a picture out of the folder again that nothing names any more; what somebody wrote by hand may. */
  #putAway(folder: IssueFolder, {articles}: IssueView, picture: PutPicture | undefined): void {
    if (!picture) return
    const name = basename(picture.path)
    const isNamed = articles.some(
      ({name: article, edited}) =>
        edited && pictureNames(readTextFile(join(folder.path, `${article}.mdx`))).has(name),
    )
    if (!isNamed) removePicture(this.#content, picture.path, picture.bytes)
  }

  /** Brings the files of the issue up to date, and of all issues where the habits of the periodical changed. */
  #write({folder, view, failed}: State): Answer {
    if (failed) throw new Refusal('这一期现在不能转换，没有写；请先照左边的错误改好。')
    const folders = listIssueFolders(this.#content)
    const due = this.#othersWait ? folders : folders.filter(({id}) => id === folder.id)
    const outcomes = due.map(each => convertFolder(each, {force: false, dry: false}))
    this.#othersWait = false
    const own = outcomes.find(({id}) => id === folder.id)
    const after = this.#states.standing(this.#folderOf(folder.id)).view
    return {view: after, effect: effectOf(writtenWords(own, outcomes), view, after)}
  }

  /** Writes a file that said `before` when the decision was taken; a text editor may have saved it since, and asks for no lock. */
  #save(folder: IssueFolder, file: ListFile, before: string, text: string | undefined): void {
    if ((listText(folder, file) ?? '') !== before) throw new Outdated(this.#states.read(folder).view)
    const path = listPath(folder, file)
    this.#written.set(path, text)
    writeListFile(this.#content, path, text)
    if (file === 'habits.yaml') this.#othersWait = true
  }

  #folderOf(id: string): IssueFolder {
    const folder = listIssueFolders(this.#content).find(each => each.id === id)
    if (!folder) throw new Refusal(`没有 ${id} 这一期。`)
    return folder
  }
}

/** A list of which nothing is left is no file. */
function keptText(text: string): string | undefined {
  return text.trim() === '' ? undefined : text
}

/** What may change an issue's name, number or files. */
const ofIssue: ReadonlySet<Action['do']> = new Set(['set', 'withdraw', 'undo', 'redo', 'write'])

function chosenPicture({path}: IssueFolder, chosen: string, bytes: Uint8Array) {
  try {
    return choosePicture(path, chosen, bytes)
  } catch (error) {
    if (error instanceof UnfitPicture) throw new Refusal(error.message)
    throw error
  }
}

/** What stands in a file; null where it cannot be read, which nobody writes here. */
function textOf(path: string): string | undefined | null {
  try {
    return readListFile(path)
  } catch {
    return null
  }
}

/** What is said of all issues, or of many lines at once, may change more than the editor has in sight. */
function askWhetherSure(action: EntryAction & {do: 'habit' | 'decide-all'}, effect: Effect): void {
  const warning = (action.do === 'habit' ? warningOf : severalWarning)(effect, effect.done)
  if (warning !== undefined) throw new Unsure(warning, {...action, sure: true})
}

/** What is decided may leave an issue that cannot be converted; then it is not written. */
function refuseFailure({failed, view}: State): void {
  if (!failed) return
  const error = view.messages.find(({grade}) => grade === 'error')
  throw new Refusal(`这样改，这一期就转换不成了，所以没有写：${error?.reason ?? '没有文章了。'}`)
}
