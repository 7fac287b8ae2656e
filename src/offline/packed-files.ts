/** Files of a bundle that are named one by one: a volume of each year and a PDF of each issue would fill the screen. */
const named = 4

/**
 * What was packed, a line a file: the first ones, how many more there are, and the list of checksums, which nobody opens but
 * everybody has to hand on with the rest.
 *
 * @param files - without the list of checksums, the most important first
 * @param sizeOf - as it is printed
 */
export function packedFiles(
  files: readonly string[],
  sizeOf: (file: string) => string,
  checksums: string,
): string[] {
  const more = files.length - named
  return [
    ...files.slice(0, named).map(file => `${file}  ${sizeOf(file)}`),
    ...(more > 0 ? [`另有 ${more} 个，都在这个文件夹里`] : []),
    `${checksums}  校验清单，分发时请一并附上`,
  ]
}
