import { useLocale, useTranslations } from 'next-intl'
import { type PictureName, pictures } from '../_pictures/pictures'

/** A page of the product as it is, in the visitor's language and theme; only the theme in use is loaded. */
export function Picture({ name }: { name: PictureName }) {
  const words = useTranslations('site.pictures')
  const { light, dark } = pictures[name][useLocale() === 'ru' ? 'ru' : 'en']
  return (
    <figure className="pb-14 lg:pb-16">
      {[
        { file: light, className: 'dark:hidden' },
        { file: dark, className: 'hidden dark:block' },
      ].map(({ file, className }) => (
        // biome-ignore lint/performance/noImgElement: next/image brings script to a page that needs none.
        <img
          key={file.src}
          src={file.src}
          width={file.width}
          height={file.height}
          alt={words(name)}
          loading="lazy"
          decoding="async"
          className={`h-auto w-full rounded-xl border border-line ${className}`}
        />
      ))}
      <figcaption className="mt-3 text-fine text-muted">{words('generated')}</figcaption>
    </figure>
  )
}
