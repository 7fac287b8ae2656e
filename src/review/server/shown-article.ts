import {picturesOf} from '../../content/pictures.ts'
import {type RenderedArticle, renderArticle} from '../../rendering/article.ts'
import type {FigurePictures} from '../../rendering/figure-pictures.ts'
import {escapeHtml} from '../../rendering/places.ts'
import {RenderingError} from '../../rendering/rendering-error.ts'
import type {Shown} from './view.ts'

/**
 * Renders articles for the page; what it rendered the time before it does not render again, since most articles stay as they are from
 * one decision to the next.
 */
export class Renderer {
  #last: ReadonlyMap<string, Shown> = new Map()

  /** Renders the articles of one reading: what none of them uses is forgotten. */
  reading<T>(folder: string, read: (render: (mdx: string) => Shown) => T): T {
    const used = new Map<string, Shown>()
    const result = read(mdx => {
      const pictures = picturesOf(mdx, folder)
      const key = mdx + JSON.stringify([...pictures])
      const shown = used.get(key) ?? this.#last.get(key) ?? show(mdx, pictures)
      used.set(key, shown)
      return shown
    })
    this.#last = used
    return result
  }
}

/** An article as it is converted; `undefined` where it cannot be shown, as when its picture is missing. */
export function renderedOf(mdx: string, folder: string): RenderedArticle | undefined {
  const rendered = attempt(mdx, picturesOf(mdx, folder))
  return rendered instanceof RenderingError ? undefined : rendered
}

/** An article as the page shows it; where it cannot be shown, the reason. */
function show(mdx: string, pictures: FigurePictures): Shown {
  const rendered = attempt(mdx, pictures)
  if (!(rendered instanceof RenderingError)) return rendered
  return {html: `<p class="unshown">${escapeHtml(rendered.reason)}。</p>`, passages: [], ends: []}
}

function attempt(mdx: string, pictures: FigurePictures): RenderedArticle | RenderingError {
  try {
    return renderArticle(mdx, '', pictures)
  } catch (error) {
    if (error instanceof RenderingError) return error
    throw error
  }
}
