import {build} from 'astro'

// Astro alone, with the options that are its argument: what a build does before and after is left out
await build(JSON.parse(process.argv[2] ?? ''))
