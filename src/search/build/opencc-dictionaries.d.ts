/** `傳 传|倫 伦|…`: a traditional character and its simplified one. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
