// The package brings no types; this is what we use of it.
declare module 'subset-font' {
  /** Cuts a font to the characters of a text, at one place of each axis. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {targetFormat: 'truetype'; variationAxes: Readonly<Record<string, number>>},
  ): Promise<Uint8Array>
}
