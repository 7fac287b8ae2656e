import {expect, test} from 'vitest'
import {isActiveSvg} from './active-svg.ts'

const drawn = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inner}</svg>`

test.each([
  ['shapes', drawn('<g fill="none"><path d="M0 0h9"/></g><text x="1">会场</text>')],
  [
    'what it refers to within itself',
    drawn('<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use xlink:href="#b"/>'),
  ],
  ['a picture that it holds', drawn('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
  ['a style', drawn('<style><![CDATA[.a { fill: url("#a"); stroke: #900 }]]></style>')],
  [
    'what a drawing program says of itself',
    `<?xml version="1.0"?>${drawn('<s:namedview xmlns:s="http://sodipodi.example/"/>')}`,
  ],
])('%s: a drawing', (_what, svg) => {
  expect(isActiveSvg(svg)).toBe(false)
})

test.each([
  ['a script', drawn('<script>alert(1)</script>')],
  ['a script by another prefix', drawn('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>')],
  ['a script of HTML', drawn('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>')],
  ['HTML', drawn('<foreignObject><p>甲</p></foreignObject>')],
  ['what runs when it is loaded', drawn('', 'onload="alert(1)"')],
  ['a link', drawn('<a href="javascript:alert(1)"><text>甲</text></a>')],
  ['what changes a link', drawn('<set attributeName="href" to="javascript:alert(1)"/>')],
  ['a picture from elsewhere', drawn('<image xlink:href="https://example.org/a.png"/>')],
  ['a drawing within, which may be more', drawn('<image href="data:image/svg+xml,x"/>')],
  ['a part of another drawing', drawn('<use href="b.svg#a"/>')],
  ['a style from elsewhere', drawn('<style>@import "https://example.org/a.css";</style>')],
  ['a ground from elsewhere', drawn('<rect style="fill: url(https://example.org/a.svg#a)"/>')],
  ['that, written otherwise', drawn('<style>rect { fill: u\\72l(https://example.org/a.svg#a) }</style>')],
  ['a style sheet', `<?xml-stylesheet href="https://example.org/a.xsl"?>${drawn('')}`],
  ['entities', `<!DOCTYPE svg [<!ENTITY a "<script/>">]>${drawn('<text>&a;</text>')}`],
  ['no XML', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
])('%s: more', (_what, svg) => {
  expect(isActiveSvg(svg)).toBe(true)
})
