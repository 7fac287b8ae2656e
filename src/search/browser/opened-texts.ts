import {type PackedCatalogue, textPlaces} from '../shared/catalogue.ts'
import {type PackedText, type Part, unpackText} from '../shared/content.ts'
import {readPacked} from './index-files.ts'
import {Remembered} from './remembered.ts'

/** The texts of the archive, by the numbers of the parts of its articles. */
export interface Texts {
  /** @throws {Error} where the file of it cannot be read */
  part(number: number): Promise<Part>
  /** Whether the file of a part was asked for before, and costs nothing. */
  isRead(number: number): boolean
}

export function openTexts(catalogue: PackedCatalogue): Texts {
  const places = textPlaces(catalogue)
  const read = new Remembered(async (file: string) => unpackText(await readPacked<PackedText>(file)))
  return {
    async part(number) {
      const {file = '', place = 0} = places[number] ?? {}
      const part = (await read.get(file))[place]
      if (!part) throw new Error(`${file}: no part ${place}`)
      return part
    },
    isRead: number => read.has(places[number]?.file ?? ''),
  }
}
