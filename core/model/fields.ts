import { z } from 'zod';

const notOnOneLine = /[^\S ]|[\p{Cc}\p{Cs}]| {2}|^ | $/u;

const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/**
 * The text on one line: every run of spaces and control characters one space, nothing that is no character; empty where
 * nothing of it can be seen.
 */
const onOneLine = (value: string) => {
  if (!visible.test(value)) return '';
  if (!notOnOneLine.test(value)) return value;
  return value
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
};

/** Whether a text isn't empty on one line, and yet nothing of it can be seen. */
export function isUnseen(value: string): boolean {
  return /[^\s\p{Cc}]/u.test(value) && !visible.test(value);
}

const notReadable = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

/** The text in lines that end in \n, without other control characters and nothing that is no character. */
const readable = (value: string) =>
  notReadable.test(value)
    ? value
        .toWellFormed()
        .replaceAll(/\r\n?/gu, '\n')
        .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    : value;

/** Identifier of a row: 1 … 200 characters, none of them a control character; unique in its table. */
export const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

/** A name that is shown on the map: 1 … 200 characters on one line. */
export const name = z.string().overwrite(onOneLine).min(1).max(200);

/** A short line such as a platform or a handle; empty when not known. */
export const line = z.string().overwrite(onOneLine).max(300);

/** A sentence, or a few: at most 1,000 characters on one line; empty where nothing is said. */
export const sentence = z.string().overwrite(onOneLine).max(1_000);

/** Most characters of a longer text. */
export const mostText = 20_000;

/** A longer text; empty when there is none. */
export const text = z.string().overwrite(readable).max(mostText);

/** How many tags one thing can have. */
export const mostTags = 50;

/** A tag: 1 … 60 characters on one line. */
export const tag = z.string().overwrite(onOneLine).min(1).max(60);

/** Distinct tags, in the order in which they were given. */
export const tags = z
  .array(tag)
  .max(mostTags)
  .overwrite((all) => [...new Set(all)]);

/** Where something is known from, as plain text: a link, a document, a conversation; 1 … 1,000 characters on one line. */
export const source = z.string().overwrite(onOneLine).min(1).max(1_000);

/** A calendar date `YYYY-MM-DD` that exists. */
export const date = z.iso.date();

/** A number from 0 to 1: weight, confidence, activity, tolerance. */
export const share = z.number().min(0).max(1);

/** A confidence below this is low. */
export const lowConfidence = 0.4;

/** Whether a confidence is low; one that nobody gave isn't. */
export function isLow(confidence: number | null): boolean {
  return confidence !== null && confidence < lowConfidence;
}

/** How many people: a whole number from 0 to ten thousand million. */
export const headcount = z.number().int().min(0).max(1e10);
