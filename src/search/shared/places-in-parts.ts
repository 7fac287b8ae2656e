/**
 * Places in the words of a range, as places in the parts that they are in, under the numbers of these.
 *
 * @param words - the places, in order
 * @param lengths - words of every part of the range
 */
export function placesInParts(words: readonly number[], lengths: readonly number[]): Map<number, number[]> {
  const places = new Map<number, number[]>()
  let [part, begin] = [0, 0]
  for (const word of words) {
    for (let length = lengths[part]; length !== undefined && word >= begin + length; length = lengths[part]) {
      begin += length
      part += 1
    }
    const here = places.get(part)
    if (here) here.push(word - begin)
    else places.set(part, [word - begin])
  }
  return places
}
