import {createHash} from 'node:crypto'
import type {VFile} from 'vfile'
import {type IssueFolder, isWithin} from '../../content/issue-folders.ts'
import {convertReading} from '../../editing/convert-folder.ts'
import {readIssue, type Unsaved} from '../../editing/read-issue.ts'
import type {IssueView, ListFile} from '../shared/view.ts'
import type {Standing} from './change-for.ts'
import type {Deeds} from './deeds.ts'
import {filesDigest, listText} from './issue-files.ts'
import {issueReports} from './issue-reports.ts'
import {Renderer} from './shown-article.ts'
import {viewOf} from './view.ts'

/** How an issue stands: its view, and what an action is taken upon. */
export interface State {
  readonly folder: IssueFolder
  readonly view: IssueView
  readonly standing: Standing | undefined
  readonly texts: Standing['texts']
  readonly failed: boolean
}

/** Reads how issues stand; the one at hand anew only where a file of it changed. */
export class IssueStates {
  readonly #content: string
  readonly #deeds: Deeds
  readonly #renderer = new Renderer()
  /** The last one that was read, with the digest of its files. */
  #last: {readonly files: string; readonly state: State} | undefined
  /** What issues have only beside the others, when they were last all looked at. */
  #across: readonly VFile[] = []

  /** @param content - folder that holds `issues/` */
  constructor(content: string, deeds: Deeds) {
    this.#content = content
    this.#deeds = deeds
  }

  /** What issues have only beside the others is from now on this. */
  compared(across: readonly VFile[]): void {
    this.#across = across
    this.#last = undefined
  }

  /** What an issue had beside the others may be settled; it is told again when all are looked at again. */
  forgetCompared(folder: IssueFolder): void {
    this.#across = this.#across.filter(report => !isWithin(folder, report))
  }

  /** How an issue stands on disk. */
  standing(folder: IssueFolder): State {
    const {files, state: known} = this.#last ?? {}
    const undo = this.#deeds.last(folder.id)?.words ?? null
    const redo = this.#deeds.lastUndone(folder.id)?.words ?? null
    const isSame = known?.view.undo === undo && known.view.redo === redo
    if (known?.folder.id === folder.id && files === filesDigest(folder) && isSame) return known
    const state = this.read(folder)
    this.keep(state)
    return state
  }

  /** Holds a state as that of what stands on disk now. */
  keep(state: State): void {
    this.#last = {files: filesDigest(state.folder), state}
  }

  /**
   * Reads an issue.
   *
   * @param unsaved - texts that are not written yet
   * @param undo - what could then be undone
   */
  read(folder: IssueFolder, unsaved: Partial<Record<ListFile, string>> = {}, undo?: string): State {
    const standingText = (file: ListFile) => unsaved[file] ?? listText(folder, file) ?? ''
    const texts = {
      'structure.yaml': standingText('structure.yaml'),
      'corrections.yaml': standingText('corrections.yaml'),
      'habits.yaml': standingText('habits.yaml'),
    }
    const bytes: Unsaved = new Map(Object.entries(unsaved).map(([file, text]) => [file, Buffer.from(text)]))
    const reading = readIssue(folder, bytes)
    const {source, conversion, corrections} = reading
    const dry = convertReading(reading, {force: false, dry: true})
    const outcome = {...dry, reports: issueReports(this.#content, reading, dry, this.#across)}
    const revision = createHash('sha256')
      .update(JSON.stringify([source?.text, texts]))
      .digest('hex')
      .slice(0, 16)
    const view = this.#renderer.reading(folder.path, render =>
      viewOf({
        reading,
        render,
        outcome,
        texts,
        revision,
        undo: undo ?? this.#deeds.last(folder.id)?.words ?? null,
        redo: this.#deeds.lastUndone(folder.id)?.words ?? null,
      }),
    )
    const standing =
      source && conversion ? {source: source.text, corrections, tree: conversion.tree, texts} : undefined
    return {folder, view, standing, texts, failed: view.failed}
  }
}
