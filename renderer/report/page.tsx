import type { ReactNode } from 'react';

interface PageProps {
  readonly way: 'upright' | 'lying';
  readonly kind: string;
  /** Said at the foot of the page; none for the cover. */
  readonly foot: { readonly name: string; readonly page: string } | null;
  readonly children?: ReactNode;
}

/** One sheet of paper. */
export function Page({ way, kind, foot, children }: PageProps) {
  return (
    <section className={`page ${way} ${kind}`}>
      <div className="body">{children}</div>
      {foot && (
        <footer aria-hidden="true">
          <span>{foot.name}</span>
          <span>{foot.page}</span>
        </footer>
      )}
    </section>
  );
}
