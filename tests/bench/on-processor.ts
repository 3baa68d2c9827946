/** Milliseconds that a piece of work keeps this thread's processor busy: other work on the machine hardly counts. */
export function onProcessor(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}
