/** Looks of the panel. They come with its script, so that readers' pages do not carry them. */
const rules = `
dialog.wechat {
  inline-size: min(46rem, 100vw - 2rem);
  max-block-size: 92dvh;
  padding: 1.5rem;
  border: 1px solid var(--rule);
  color: var(--ink);
  background: var(--paper);
  font-family: var(--plain);
  font-size: var(--small);
  line-height: 1.6;
}
dialog.wechat::backdrop { background: rgb(0 0 0 / 0.45); }
dialog.wechat h2 { margin: 0 0 0.5rem; font-size: 1.125rem; }
dialog.wechat > p { margin: 0 0 0.75rem; }
dialog.wechat button { min-block-size: 2rem; padding: 0 0.75rem; font: inherit; }
dialog.wechat .wechat-close { float: inline-end; }
dialog.wechat .wechat-row { display: flex; gap: 0.75rem; align-items: baseline; }
dialog.wechat .wechat-row button { flex: none; inline-size: 7.5rem; }
dialog.wechat .wechat-value { overflow: hidden; color: var(--soft); text-overflow: ellipsis; white-space: nowrap; }
dialog.wechat .wechat-state { flex: none; color: var(--accent); }
dialog.wechat .wechat-code { margin: 1rem 0; }
dialog.wechat .wechat-code canvas { inline-size: 9rem; block-size: 9rem; }
dialog.wechat .wechat-preview {
  box-sizing: content-box;
  inline-size: min(375px, 100% - 2rem);
  margin: 1rem auto 0;
  padding: 1rem;
  border: 1px solid var(--rule);
  background: #fff;
}
@media (max-width: 40rem) {
  dialog.wechat { padding: 1rem; }
  dialog.wechat .wechat-row { flex-wrap: wrap; }
}
`

/** Puts the looks on the page; a sheet made by a script needs no leave of the policy, as a style element would. */
export function dressPanel(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
}
