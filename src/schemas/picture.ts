/** A name that is the same on every system and in every address. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:png|jpe?g|gif|webp|svg)$/i

/** Whether a file's name is one that a figure can show. */
export function isPictureName(name: string): boolean {
  return plainName.test(name)
}

/** What hosts take of one file (Cloudflare Pages: 25 MiB), in bytes. */
export const largestPicture = 25 * 1024 * 1024

/** Readers on a phone wait for more, in bytes. */
export const heavyPicture = 2 * 1024 * 1024
