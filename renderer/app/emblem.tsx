/** The program's sign: two ranks that face each other, and the one between them who is undecided. */
export function Emblem({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden>
      <path
        d="M16 14 L32 32 M16 32 H32 M16 50 L32 32 M32 32 L48 14 M32 32 H48 M32 32 L48 50"
        stroke="var(--edge)"
        strokeWidth="2"
        fill="none"
      />
      <circle cx="16" cy="14" r="7" fill="var(--own)" />
      <circle cx="16" cy="32" r="7" fill="var(--ally)" />
      <circle cx="16" cy="50" r="7" fill="var(--ally)" />
      <circle cx="32" cy="32" r="6" fill="var(--undecided)" />
      {[14, 32, 50].map((y) => (
        <circle key={y} cx="48" cy={y} r="5.5" fill="var(--panel)" stroke="var(--rival)" strokeWidth="3" />
      ))}
    </svg>
  );
}
