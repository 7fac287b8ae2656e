/** A picture of an article: its size in pixels as it is shown, in bytes, and a digest of its content. */
export interface FigurePicture {
  readonly width: number
  readonly height: number
  readonly size: number
  readonly digest: string
}

/** The pictures that figures name, by their files' names; what is wrong with one, in Chinese without its full stop, in place of it. */
export type FigurePictures = ReadonlyMap<string, FigurePicture | string>
