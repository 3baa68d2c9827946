import { z } from 'zod';
import * as field from '../model/fields';
import type { NodeKind } from '../model/node';
import type { Attribute, AttributeType } from './attribute';
import { attributeOf } from './attributes';
import { nodeAttributes } from './node-attributes';
import { tieAttributes } from './tie-attributes';

/** One thing that a parameter can be, and the key of its words. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a form says of one parameter of a descriptor: of a layout, a style, or whatever else is chosen from a list. */
interface ParameterWords {
  /** Key of its name. */
  readonly label: string;
  /** `words` followed by a dot and the choice is the key of its words; for parameters that are one of a few choices. */
  readonly words?: string;
  /** All that it can be, for parameters of which each choice has words of its own. */
  readonly options?: readonly Option[];
  /** The parameter is the id of an attribute. */
  readonly attribute?: { readonly of: Attribute['of']; readonly types: readonly AttributeType[] };
  /** The parameter is a node of the plan, or several, of these kinds; null stands for what is usual. */
  readonly nodes?: { readonly kinds: readonly NodeKind[]; readonly several: boolean };
}

type Wanted = NonNullable<ParameterWords['attribute']>;

function fits({ of, types }: Wanted, attribute: Attribute | undefined): boolean {
  return attribute !== undefined && attribute.of === of && types.includes(attribute.type);
}

const words = z.registry<ParameterWords>();

/** A parameter that is one of a few choices. `words` as in {@link ParameterWords}. */
export function choiceParameter<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  usual: NoInfer<Choice>,
  said: { readonly label: string; readonly words: string },
) {
  return z.enum(choices).default(usual).register(words, said);
}

/** A parameter that is one of a few things which come from different lists. */
export function optionParameter(options: readonly Option[], usual: string, said: { readonly label: string }) {
  const known = new Set(options.map(({ value }) => value));
  return z
    .string()
    .refine((value) => known.has(value))
    .default(usual)
    .register(words, { ...said, options });
}

/** A parameter that is the id of an attribute of nodes whose values are of one of these types. */
export function attributeParameter(
  types: readonly AttributeType[],
  usual: string,
  said: { readonly label: string },
) {
  const attribute = { of: 'node', types } as const;
  return z
    .string()
    .refine((id) => fits(attribute, attributeOf(id)))
    .default(usual)
    .register(words, { ...said, attribute });
}

/** A parameter that is a node of one of these kinds; null stands for what is usual. */
export function nodeParameter(kinds: readonly NodeKind[], said: { readonly label: string }) {
  return field.id
    .nullable()
    .default(null)
    .register(words, { ...said, nodes: { kinds, several: false } });
}

/** A parameter that is some nodes of these kinds; null stands for those that are usual. */
export function nodesParameter(kinds: readonly NodeKind[], said: { readonly label: string }) {
  return z
    .array(field.id)
    .max(500)
    .nullable()
    .default(null)
    .register(words, { ...said, nodes: { kinds, several: true } });
}

/** One field of a form. */
export type Parameter = { readonly name: string; readonly label: string } & (
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly words: string }
  | { readonly kind: 'option'; readonly options: readonly Option[] }
  | { readonly kind: 'attribute'; readonly attributes: readonly Attribute[] }
  | { readonly kind: 'nodes'; readonly kinds: readonly NodeKind[]; readonly several: boolean }
);

/** The fields of the form for an object of parameters made with the functions above, in its order. */
export function parametersOf(schema: z.ZodObject): readonly Parameter[] {
  return Object.entries(schema.shape).map(([name, field]): Parameter => {
    const said = words.get(field as z.ZodType);
    const inner = field instanceof z.ZodDefault ? field.unwrap() : field;
    if (said?.attribute) {
      const { attribute, label } = said;
      const all = [...nodeAttributes, ...tieAttributes].filter((one) => fits(attribute, one));
      return { name, label, kind: 'attribute', attributes: all };
    }
    if (said?.nodes) return { name, label: said.label, kind: 'nodes', ...said.nodes };
    if (said?.options) return { name, label: said.label, kind: 'option', options: said.options };
    if (said?.words === undefined || !(inner instanceof z.ZodEnum))
      throw new TypeError(`no form knows the parameter ${name}`);
    return { name, label: said.label, kind: 'choice', choices: inner.options.map(String), words: said.words };
  });
}
