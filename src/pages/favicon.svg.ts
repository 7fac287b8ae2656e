// The picture beside the address: a small volume, in the colours of this archive.
import {site} from '../site.ts'

export function GET(): Response {
  const {light, dark} = site.accent
  // a server whose policy refuses styles in a picture leaves the colour of the light page
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>会刊</title><style>@media(prefers-color-scheme:dark){.cover{fill:${dark}}}</style><path class="cover" fill="${light}" d="M4 1h24v30H4z"/><path fill="#fbf9f4" d="M19 5h6v17h-6z"/><path fill="#fbf9f4" opacity=".7" d="M7 26h18v1.5H7z"/></svg>`
  return new Response(picture, {headers: {'content-type': 'image/svg+xml'}})
}
