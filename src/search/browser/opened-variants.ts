import {type PackedVariants, unpackVariants, type Variants} from '../shared/variants.ts'
import {readPacked} from './index-files.ts'

/** The variants of this archive. */
export async function openVariants(): Promise<Variants> {
  return unpackVariants(await readPacked<PackedVariants>('variants'))
}
