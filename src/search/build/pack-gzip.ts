// Packs what comes in as gzip, as small as can be: in a process of its own, since zopfli takes over how its process ends on errors.
import {buffer} from 'node:stream/consumers'
import {gzipAsync} from '@gfx/zopfli'

process.stdout.write(await gzipAsync(await buffer(process.stdin), {numiterations: 15}))
