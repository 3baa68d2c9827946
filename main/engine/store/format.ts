/** "SCHR": tells a plan from any other SQLite database. */
export const applicationId = 0x53434852;

/** Beyond this a file is refused unread. */
export const mostBytes = 2 * 1024 ** 3;

/** Bytes of SQLite's header, at the start of page 1. */
export const headerBytes = 100;

/** How long to wait for another program that is in the middle of something: while opening, and while saving. */
export const patienceMs = { opening: 300, saving: 2_000 } as const;
