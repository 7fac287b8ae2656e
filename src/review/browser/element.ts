/** What an element has beside its children: attributes by name, `on…` handlers apart. */
export interface Properties {
  readonly [name: string]: string | number | boolean | undefined | ((event: Event) => void)
}

/**
 * Makes an element. Attributes that are `undefined` or `false` are left out, `true` ones are empty; a function under `onclick` listens
 * to `click`. Text is text, never markup.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: ReadonlyArray<Node | string | null>
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') made.addEventListener(key.slice(2), value)
    else made.setAttribute(key, value === true ? '' : String(value))
  }
  made.append(...children.filter(child => child !== null))
  return made
}

/** A button that looks like text or a tool; `key` is shown beside its words. */
export function button(
  words: string,
  onclick: (event: Event) => void,
  {key, ...properties}: Properties & {readonly key?: string} = {},
): HTMLButtonElement {
  return element(
    'button',
    {type: 'button', onclick, ...properties, ...(key === undefined ? {} : {'aria-keyshortcuts': key})},
    words,
    key === undefined ? null : element('kbd', {'aria-hidden': 'true'}, key),
  )
}
