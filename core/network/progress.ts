/** Called with the share of a work that is done, 0 … 1. What it throws ends the work. */
export type Report = (done: number) => void;

/** For whoever doesn't listen. */
export const unheard: Report = () => {};

/** The report of a part of a work: all of the part goes from one share of the whole to another. */
export function portion(report: Report, from: number, to: number): Report {
  return (done) => report(from + (to - from) * done);
}

/** Passes on what has grown by a hundredth or more, and the end. */
export function inSteps(report: Report): Report {
  let told = 0;
  return (done) => {
    if (done < told + 0.01 && (done < 1 || told === 1)) return;
    told = done;
    report(done);
  };
}
