/** How many atoms of a place count for its order in the index; longer phrases are looked for in stretches. */
export const keyLength = 16
