import { nameIn, resolved, SCHEMAS, type Schema } from './document.ts';
import { PATCHES } from './patches.ts';

/**
 * Rewrites the document's unions so that a mistake is reported where it stands: with `oneOf`, a component that is wrong
 * in one place is reported as not being any of seven other components either.
 */
export function preprocessed(schema: Schema): Schema {
  const { oneOf, anyOf, $ref, ...rest } = schema;
  const union = oneOf ?? (schema['x-discord-union'] ? anyOf : undefined);
  const mapped = inside(rest);
  if ($ref) return { ...mapped, $ref: `discord#/components/schemas/${nameIn($ref)}` };
  if (union) return { ...mapped, ...choice(union) };
  if (anyOf) return { ...mapped, anyOf: anyOf.map(preprocessed) };
  return mapped;
}

function inside(schema: Schema): Schema {
  const { properties, items, allOf, additionalProperties, enum: values } = schema;
  const { enum: _, ...others } = schema;
  return {
    // Twice the document names no value at all, which ajv does not take.
    ...(values?.length === 0 ? others : schema),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, preprocessed(one)])),
    }),
    ...(items && { items: preprocessed(items) }),
    ...(allOf && { allOf: allOf.map(preprocessed) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: preprocessed(additionalProperties) }),
  };
}

function choice(variants: Schema[]): Schema {
  const others = variants.filter((one) => one.type !== 'null');
  if (others.length < variants.length)
    return { if: { type: 'null' }, else: others.length === 1 ? only(others) : choice(others) };
  if (others.every((one) => 'const' in one)) return { enum: others.map((one) => one.const) };
  if (others.length === 0) return {};
  const types = others.map(typesOf);
  if (types.some((one) => one === null)) return { anyOf: others.map(preprocessed) };
  return {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: types.flat() } },
    allOf: others.map((one, at) => ({
      if: { type: 'object', properties: { type: { enum: types[at] } }, required: ['type'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: preprocessed(one),
    })),
  };
}

const only = ([one = {}]: Schema[]) => preprocessed(one);

/** The numbers by which `type` tells this variant from the others; null: it does not. */
function typesOf(variant: Schema): unknown[] | null {
  const { properties, required } = resolved(variant);
  const { enum: values } = properties?.type ?? {};
  return values && required?.includes('type') ? values : null;
}

export const LAW_ID = 'discord';

export function lawOfAll() {
  const schemas = Object.entries(SCHEMAS).map(([name, schema]) => {
    const patched = (PATCHES[name] ?? []).reduce((made, patch) => patch(made), schema);
    return [name, preprocessed(patched)];
  });
  return { $id: LAW_ID, components: { schemas: Object.fromEntries(schemas) } };
}
