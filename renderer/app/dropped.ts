/** What files that were dropped on the window are good for. */
export type Drop<File> =
  | { readonly type: 'plan'; readonly file: File }
  | { readonly type: 'tables'; readonly files: readonly File[] }
  /** For the emblem of who is selected. */
  | { readonly type: 'image'; readonly file: File }
  | { readonly type: 'none' };

const tableEndings = /\.(csv|tsv|txt|json)$/iu;

const imageEndings = /\.(png|jpe?g|webp|gif|bmp|avif)$/iu;

/** One plan is opened; an image becomes somebody's photo; one or two tables are imported; anything else is nothing. */
export function dropOf<File extends { readonly name: string }>(files: readonly File[]): Drop<File> {
  const [file] = files;
  if (file && files.length === 1 && /\.schiera$/iu.test(file.name)) return { type: 'plan', file };
  if (file && files.length === 1 && imageEndings.test(file.name)) return { type: 'image', file };
  const tables = files.length > 0 && files.length <= 2 && files.every(({ name }) => tableEndings.test(name));
  return tables ? { type: 'tables', files } : { type: 'none' };
}
