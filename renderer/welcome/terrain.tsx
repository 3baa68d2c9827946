import styles from './welcome.module.css';

const centres = [
  { x: 210, y: 760, rings: 9, step: 46 },
  { x: 1180, y: 120, rings: 8, step: 52 },
] as const;

/** Contour lines behind the welcome screen: every hill a little out of round, the same each time. */
export function Terrain() {
  return (
    <svg className={styles.terrain} viewBox="0 0 1440 900" preserveAspectRatio="xMidYMid slice" aria-hidden>
      {contours.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

/** A closed curve round a point whose distance swells and shrinks on the way. */
function contour(x: number, y: number, radius: number, phase: number): string {
  const steps = 72;
  const points = Array.from({ length: steps }, (_, index) => {
    const angle = (index / steps) * 2 * Math.PI;
    const swell = 1 + 0.09 * Math.sin(3 * angle + phase * 0.35) + 0.05 * Math.sin(5 * angle - phase * 0.2);
    const px = x + radius * swell * 1.25 * Math.cos(angle);
    const py = y + radius * swell * Math.sin(angle);
    return `${px.toFixed(1)} ${py.toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

const contours = centres.flatMap(({ x, y, rings, step }) =>
  Array.from({ length: rings }, (_, ring) => contour(x, y, step * (ring + 1), ring)),
);
