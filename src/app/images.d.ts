// What `import picture from './picture.webp'` is: next-env.d.ts says so too, but is made by the first build.
/// <reference types="next/image-types/global" />
