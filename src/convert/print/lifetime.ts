/** 祁望舒先生（1933—2021）, and nothing else on the line: a name with the years of a life, as it stands below a portrait. */
export const lifetimeOf =
  /^\p{Script=Han}{2,6}[（(](?:1[89]|20)\d\d年?\s?[—－–~～-]{1,2}\s?(?:1[89]|20)\d\d年?[）)]$/u
