/**
 * The book's style sheet: type and colours are the reader's, measures relative, and nothing that an old reading system cannot read.
 * Nothing scrolls by itself: such a box is never parted between pages. Where a reading system scrolls, its window is as high as what it
 * shows, so the cover bounds itself by the window only once there is one.
 *
 * @param accent - CSS colour of rules
 */
export function styles(accent: string): string {
  return `@charset "utf-8";
body { margin: 0 0.5em; line-height: 1.75; text-align: justify; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; text-align: left; margin: 1.4em 0 0.5em; page-break-after: avoid; break-after: avoid; }
h1, h2, h3, h4, h5, h6, .signature p { text-wrap: balance; }
.by-words { word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.4em; margin-top: 0.5em; }
h2 { font-size: 1.2em; }
h3 { font-size: 1.1em; }
h4, h5, h6 { font-size: 1em; }
p { margin: 0.4em 0; orphans: 2; widows: 2; }
.prose p { text-indent: 2em; }
.prose .salutation, .prose .signature p, .prose li p { text-indent: 0; }
.prose .names { padding-left: 2em; text-align: left; text-indent: 0; }
.prose .names span { display: inline-block; min-width: 3em; margin-right: 1em; }
.prose .verse { margin: 1em 0 1em 2em; text-align: left; }
.prose .verse p { margin: 0 0 1em; padding-left: 2em; text-indent: -2em; }
.prose .signature { margin: 1em 0; padding-right: 2em; text-align: right; page-break-inside: avoid; break-inside: avoid; page-break-before: avoid; break-before: avoid; }
.document-number { white-space: nowrap; }
.metadata { margin: 0 0 1.5em; padding: 0.5em 0; border-top: 1px solid ${accent}; border-bottom: 1px solid ${accent}; font-size: 0.85em; text-align: left; }
.metadata dt { float: left; clear: left; width: 5em; margin: 0; }
.metadata dd { margin: 0 0 0 5.5em; }
.periodical { margin-top: 3em; text-indent: 0; }
ul, ol { margin: 0.5em 0; padding-left: 2em; }
.printed-numbers { list-style: none; padding-left: 1em; }
.photo { margin: 1em 0; text-align: center; text-indent: 0; }
.photo img { max-width: 100%; height: auto; }
.photo figcaption { font-size: 0.9em; }
.lost-photo { margin: 1em 2em; padding-left: 1em; border-left: 2px solid ${accent}; font-size: 0.9em; }
table { width: 100%; border-collapse: collapse; font-size: 0.85em; line-height: 1.5; text-align: left; }
th, td { padding: 0.3em 0.4em; border: 1px solid; vertical-align: top; }
th { font-weight: bold; }
tr { page-break-inside: avoid; break-inside: avoid; }
.align-right { text-align: right; }
.align-center { text-align: center; }
.corrections { margin-top: 2em; border-top: 1px solid ${accent}; font-size: 0.9em; }
.cover { margin: 0; text-align: center; text-indent: 0; }
.cover img { display: block; margin: 0 auto; max-width: 100%; }
@media (min-height: 15em) { .cover img { max-height: 100vh; } }
nav ol { list-style: none; padding-left: 1em; }
nav > ol { padding-left: 0; }
`
}
