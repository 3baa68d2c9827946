/** What is used here of Trusted Types, which TypeScript's library doesn't describe yet. */
interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: { createHTML(text: string, type: string, sink: string): string | null },
  ): void;
}

// The page's policy lets no text become markup unless this says so. It lets through what holds no tag, such as Mantine's rules of
// style, and what is parsed into a document of its own, where nothing runs, such as the figures of the dossier.
const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', {
  createHTML: (text, _, sink) => (text.includes('<') && sink !== 'DOMParser parseFromString' ? null : text),
});
