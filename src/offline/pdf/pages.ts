import {getDocumentProxy} from 'unpdf'

/** Numbers of the pages, from 1, on which a PDF has its named places; a name that it lacks is left out. */
export async function pagesOf(
  pdf: Uint8Array,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  // pdf.js takes the bytes for its own
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages = new Map<string, number>()
  for (const name of new Set(names)) {
    const place = await document.getDestination(name)
    if (place) pages.set(name, (await document.getPageIndex(place[0])) + 1)
  }
  await document.loadingTask.destroy()
  return pages
}
