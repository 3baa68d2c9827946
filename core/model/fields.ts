import { z } from 'zod';

const onOneLine = (value: string) => value.replaceAll(/\s+/gu, ' ').trim();

/** Identifier of a row: 1 … 200 characters, none of them a control character; unique in its table. */
export const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}+$/u);

/** A name that is shown on the map: 1 … 200 characters on one line. */
export const name = z.string().overwrite(onOneLine).min(1).max(200);

/** A short line such as a platform or a handle; empty when not known. */
export const line = z.string().overwrite(onOneLine).max(300);

/** A longer text; empty when there is none. */
export const text = z.string().max(20_000);

/** Distinct tags, in the order in which they were given. */
export const tags = z
  .array(z.string().overwrite(onOneLine).min(1).max(60))
  .max(50)
  .overwrite((all) => [...new Set(all)]);

/** Where something is known from, each as plain text: a link, a document, a conversation. */
export const evidence = z.array(z.string().overwrite(onOneLine).min(1).max(1_000)).max(50);

/** A calendar date `YYYY-MM-DD` that exists. */
export const date = z.iso.date();

/** A number from 0 to 1: weight, confidence, activity, tolerance. */
export const share = z.number().min(0).max(1);

/** How many people: a whole number from 0 to ten thousand million. */
export const headcount = z.number().int().min(0).max(1e10);
